using System.Diagnostics;

namespace NetDsl;

/// <summary>The sums of the epoch that is going on.</summary>
internal sealed class EpochTally(LossTotals losses)
{
    private long _start;
    private TimeSpan _before;

    /// <summary>The steps taken in this epoch.</summary>
    public int Steps { get; private set; }

    /// <summary>The samples of these steps.</summary>
    public long Samples { get; private set; }

    /// <summary>Their losses, each with the weights of its step.</summary>
    public LossTotals Losses => losses;

    /// <summary>The learning rate of the last step.</summary>
    public double Rate { get; private set; }

    /// <summary>The mean loss of the samples of this epoch so far.</summary>
    public double MeanLoss => losses.Mean;

    /// <summary>The time since the epoch began.</summary>
    public TimeSpan Elapsed => _before + Stopwatch.GetElapsedTime(_start);

    /// <summary>Begins an epoch.</summary>
    public void Begin()
    {
        losses.Clear();
        GoOn(0, 0, 0, TimeSpan.Zero);
    }

    /// <summary>Goes on with an epoch of a training that was interrupted.</summary>
    public void GoOn(int steps, long samples, double rate, TimeSpan elapsed)
    {
        (Steps, Samples, Rate, _before) = (steps, samples, rate, elapsed);
        _start = Stopwatch.GetTimestamp();
    }

    /// <summary>Adds a step.</summary>
    public void Add(int samples, LossTotals batch, double rate)
    {
        Steps++;
        Samples += samples;
        losses.Add(batch);
        Rate = rate;
    }
}
