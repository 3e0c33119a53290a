using System.Globalization;
using Spectre.Console;

namespace NetDsl.Samples.Digits.Terminal;

/// <summary>Moves a bar on a terminal.</summary>
internal sealed class ProgressBar(ProgressTask bar) : IProgress<TrainingProgress>
{
    public void Report(TrainingProgress value)
    {
        bar.MaxValue = value.Epochs * (double)value.StepsPerEpoch;
        bar.Value = (value.Epoch - 1) * (double)value.StepsPerEpoch + value.Step;
        bar.Description = string.Create(CultureInfo.InvariantCulture,
            $"epoch {value.Epoch}/{value.Epochs}  loss {value.Loss:F4}  {value.SamplesPerSecond,7:N0} digits/s");
    }
}
