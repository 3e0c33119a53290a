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

    /// <summary>The time of the epoch so far.</summary>
    public TimeSpan Elapsed => _before + Stopwatch.GetElapsedTime(_start);

    /// <summary>Forgets the epoch that was.</summary>
    public void Clear()
    {
        losses.Clear();
        Set(0, 0, 0, TimeSpan.Zero);
    }

    /// <summary>Takes over the sums of an epoch that was interrupted, but for its losses.</summary>
    public void Set(int steps, long samples, double rate, TimeSpan elapsed) =>
        (Steps, Samples, Rate, _before) = (steps, samples, rate, elapsed);

    /// <summary>Begins to count the time.</summary>
    public void Start() => _start = Stopwatch.GetTimestamp();

    /// <summary>Adds a step.</summary>
    public void Add(int samples, LossTotals batch, double rate)
    {
        Steps++;
        Samples += samples;
        losses.Add(batch);
        Rate = rate;
    }
}
