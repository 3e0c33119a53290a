namespace NetDsl.Samples.Terminal;

/// <summary>Writes a line at the end of each epoch.</summary>
internal sealed class ProgressLines(TextWriter output, Pace pace) : IProgress<TrainingProgress>
{
    public void Report(TrainingProgress value)
    {
        if (value.Step == value.StepsPerEpoch)
            output.WriteLine(pace.Describe(value));
    }
}
