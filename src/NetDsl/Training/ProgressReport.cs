using System.Diagnostics;

namespace NetDsl;

/// <summary>Tells the receiver of progress how an epoch goes, not more often than the options say.</summary>
internal sealed class ProgressReport(IProgress<TrainingProgress>? receiver, TrainingOptions options, int stepsPerEpoch)
{
    private long _lastReport;
    private double? _validationLoss;

    /// <summary>Reports a step, if it is time. The last one of an epoch is reported by <see cref="End"/>.</summary>
    public void Step(int epoch, EpochTally tally)
    {
        if (receiver is not null && tally.Steps < stepsPerEpoch && Stopwatch.GetElapsedTime(_lastReport) >= options.ReportInterval)
            Report(epoch, tally, tally.Elapsed);
    }

    /// <summary>Reports the end of an epoch.</summary>
    public void End(int epoch, EpochTally tally, TimeSpan duration, double? validationLoss)
    {
        _validationLoss = validationLoss;
        Report(epoch, tally, duration);
    }

    private void Report(int epoch, EpochTally tally, TimeSpan duration)
    {
        _lastReport = Stopwatch.GetTimestamp();
        receiver?.Report(new(
            epoch,
            options.Epochs,
            tally.Steps,
            stepsPerEpoch,
            tally.MeanLoss,
            tally.Rate,
            _validationLoss,
            tally.Samples / duration.TotalSeconds));
    }
}
