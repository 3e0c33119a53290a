using System.Globalization;

namespace NetDsl.Samples.Digits.Terminal;

/// <summary>Writes a line at the end of each epoch.</summary>
internal sealed class ProgressLines(TextWriter output) : IProgress<TrainingProgress>
{
    public void Report(TrainingProgress value)
    {
        if (value.Step < value.StepsPerEpoch)
            return;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"epoch {value.Epoch}/{value.Epochs}  loss {value.Loss:F4}  {value.SamplesPerSecond,7:N0} digits/s"));
    }
}
