using Spectre.Console;

namespace NetDsl.Samples.Terminal;

/// <summary>Moves a bar on a terminal.</summary>
internal sealed class ProgressBar(ProgressTask bar, Pace pace) : IProgress<TrainingProgress>
{
    public void Report(TrainingProgress value)
    {
        bar.MaxValue = value.Epochs * (double)value.StepsPerEpoch;
        bar.Value = (value.Epoch - 1) * (double)value.StepsPerEpoch + value.Step;
        bar.Description = pace.Describe(value);
    }
}
