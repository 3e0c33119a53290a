using NetDsl.Samples.Shakespeare.Writing;
using Spectre.Console;

namespace NetDsl.Samples.Shakespeare.Terminal;

/// <summary>Passes progress on, and has the network write a few words from time to time.</summary>
/// <param name="inner">Shows the progress.</param>
/// <param name="console">Where the words are shown.</param>
/// <param name="scribe">Writes with the weights as they are at that moment.</param>
internal sealed class WritingProgress(IProgress<TrainingProgress> inner, IAnsiConsole console, Scribe scribe)
    : IProgress<TrainingProgress>
{
    private const string Beginning = "\n";
    private const int Length = 68;
    private const int Texts = 6;

    public void Report(TrainingProgress value)
    {
        inner.Report(value);
        // Only between epochs, so that the same seed writes the same texts.
        if (value.Step < value.StepsPerEpoch || value.Epoch * Texts / value.Epochs == (value.Epoch - 1) * Texts / value.Epochs)
            return;
        console.WriteLine($"  “{scribe.Write(Beginning, Length).Trim().ReplaceLineEndings(" / ")}”");
    }
}
