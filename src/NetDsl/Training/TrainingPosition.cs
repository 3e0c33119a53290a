using System.Diagnostics;
using System.Numerics;

namespace NetDsl;

/// <summary>How far a training has come.</summary>
internal sealed class TrainingPosition<T>(TrainingOptions options, LossTotals losses, int parameterCount)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly long _start = Stopwatch.GetTimestamp();
    private TimeSpan _before;

    /// <summary>The epochs that are complete.</summary>
    public List<EpochResult> History { get; } = [];

    /// <summary>The epoch that is going on, counted from 1.</summary>
    public int Epoch => History.Count + 1;

    /// <summary>Its sums.</summary>
    public EpochTally Tally { get; } = new(losses);

    /// <summary>The best epoch.</summary>
    public BestEpoch<T> Best { get; } = new(options.EarlyStopping, parameterCount);

    /// <summary>The steps of the training.</summary>
    public long Steps { get; set; }

    /// <summary>The steps that the optimizer had taken before the training.</summary>
    public long FirstStep { get; set; }

    /// <summary>Whether somebody asked the training to end.</summary>
    public bool IsStopped { get; set; }

    /// <summary>The time of the training, in all processes.</summary>
    public TimeSpan Time => _before + Stopwatch.GetElapsedTime(_start);

    /// <summary>Whether the training ended before its last epoch.</summary>
    public bool EndsEarly => Best.PatienceIsOver || IsStopped;

    /// <summary>Whether there is nothing left to do.</summary>
    public bool IsOver => History.Count >= options.Epochs || EndsEarly;

    /// <summary>Counts the time of the processes before.</summary>
    public void AddTime(TimeSpan before) => _before = before;
}
