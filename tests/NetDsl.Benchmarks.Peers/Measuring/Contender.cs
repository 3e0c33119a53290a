using System.Diagnostics;

namespace NetDsl.Benchmarks.Peers.Measuring;

/// <summary>Somebody who does a piece of work, on a number of threads.</summary>
/// <param name="isOurs">Whether this is NetDsl.</param>
/// <param name="threads">The threads that it uses.</param>
internal abstract class Contender(bool isOurs, int threads)
{
    /// <summary>The least time of a run: many times that of reading the clock.</summary>
    protected static readonly TimeSpan Run = TimeSpan.FromMilliseconds(0.2);

    /// <summary>Whether this is NetDsl.</summary>
    public bool IsOurs { get; } = isOurs;

    /// <summary>The threads that it uses.</summary>
    public int Threads { get; } = threads;

    /// <summary>Does the work again and again for some time, at least three times.</summary>
    /// <returns>The seconds that the work took in the median run.</returns>
    public double Median(TimeSpan slice)
    {
        var runs = new List<double>(4096);
        Repeat(slice, runs);
        runs.Sort();
        return runs[runs.Count / 2];
    }

    /// <summary>Does the work until the JIT has compiled it for good, whose second compilation begins 100 ms after the last first one.</summary>
    public void WarmUp()
    {
        for (var round = 0; round < 3; round++)
        {
            Median(TimeSpan.FromMilliseconds(100));
            Thread.Sleep(120);
        }
    }

    /// <summary>Does the work for some time.</summary>
    /// <param name="slice">The time.</param>
    /// <param name="runs">Receives, of each run, the seconds that the work took once.</param>
    protected abstract void Repeat(TimeSpan slice, List<double> runs);

    /// <summary>Whether there have been enough runs since a time.</summary>
    protected static bool IsOver(long start, TimeSpan slice, List<double> runs) =>
        runs.Count >= 3 && Stopwatch.GetElapsedTime(start) >= slice;
}
