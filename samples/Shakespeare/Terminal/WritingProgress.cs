using NetDsl.Samples.Shakespeare.Networks;
using NetDsl.Samples.Shakespeare.Writing;
using NetDsl.Samples.Terminal;
using Spectre.Console;

namespace NetDsl.Samples.Shakespeare.Terminal;

/// <summary>Passes progress on, and has the network write a few words from time to time.</summary>
/// <param name="inner">Shows the progress.</param>
/// <param name="console">Where the words are shown.</param>
/// <param name="scribe">Writes with the weights as they are at that moment.</param>
internal sealed class WritingProgress(IProgress<TrainingProgress> inner, IAnsiConsole console, Scribe scribe)
    : IProgress<TrainingProgress>
{
    /// <summary>Counts characters, and bits for each.</summary>
    public static readonly Pace Pace = new("characters", Sizes.Window, Loss: "bits", LossFactor: 1 / Math.Log(2));

    private const string Beginning = "\n";
    private const int Length = 68;
    private const int Texts = 6;

    public void Report(TrainingProgress value)
    {
        inner.Report(value);
        // Only between epochs, so that the same seed writes the same texts.
        if (value.Step == value.StepsPerEpoch && TextsAfter(value.Epoch) > TextsAfter(value.Epoch - 1))
            console.WriteLine($"  “{OneLine(scribe.Write(Beginning, Length))}”");

        int TextsAfter(int epoch) => epoch * Texts / value.Epochs;
    }

    /// <summary>The lines of a text one after another, cut to what fits on a narrow terminal.</summary>
    private static string OneLine(string text)
    {
        const StringSplitOptions words = StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries;
        var line = string.Join(" / ", text.Split('\n', words));
        return line[..Math.Min(Length, line.Length)];
    }
}
