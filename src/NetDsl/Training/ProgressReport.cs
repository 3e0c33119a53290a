using System.Diagnostics;

namespace NetDsl;

/// <summary>Adds up an epoch and tells the receiver of progress, not more often than the options say.</summary>
internal sealed class ProgressReport(
    IProgress<TrainingProgress>? receiver, TrainingOptions options, int stepsPerEpoch, LossTotals losses)
{
    private long _epochStart;
    private long _lastReport;
    private int _epoch;
    private int _steps;
    private long _samples;
    private double _rate;
    private double? _validationLoss;

    /// <summary>The mean loss of the samples of this epoch so far.</summary>
    public double MeanLoss => losses.Mean;

    /// <summary>The time since the epoch began.</summary>
    public TimeSpan Elapsed => Stopwatch.GetElapsedTime(_epochStart);

    /// <summary>Begins an epoch.</summary>
    public void Begin(int epoch)
    {
        (_epoch, _steps, _samples) = (epoch, 0, 0);
        losses.Clear();
        _epochStart = Stopwatch.GetTimestamp();
    }

    /// <summary>Adds a step. The last one of an epoch is reported by <see cref="End"/>.</summary>
    public void Add(int samples, LossTotals batch, double rate)
    {
        _steps++;
        _samples += samples;
        losses.Add(batch);
        _rate = rate;
        if (receiver is null || _steps == stepsPerEpoch)
            return;
        if (Stopwatch.GetElapsedTime(_lastReport) >= options.ReportInterval)
            Report(Elapsed);
    }

    /// <summary>Ends the epoch.</summary>
    public void End(TimeSpan duration, double? validationLoss)
    {
        _validationLoss = validationLoss;
        Report(duration);
    }

    private void Report(TimeSpan duration)
    {
        _lastReport = Stopwatch.GetTimestamp();
        receiver?.Report(new(
            _epoch,
            options.Epochs,
            _steps,
            stepsPerEpoch,
            MeanLoss,
            _rate,
            _validationLoss,
            _samples / duration.TotalSeconds));
    }
}
