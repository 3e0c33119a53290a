namespace NetDsl.Samples.Terminal;

/// <summary>Writes a line at the end of each epoch, or of every so many.</summary>
internal sealed class ProgressLines(TextWriter output, Pace pace) : IProgress<TrainingProgress>
{
    public void Report(TrainingProgress value)
    {
        if (value.Step == value.StepsPerEpoch && value.Epoch % pace.EpochsPerLine == 0)
            output.WriteLine(pace.Describe(value));
    }
}
