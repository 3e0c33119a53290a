using System.Diagnostics;

namespace NetDsl.Benchmarks.Quick;

/// <summary>
/// Times a piece of work on a machine on which others work too: many short runs, of which the shortest counts, since nothing
/// makes a run shorter than it is.
/// </summary>
internal static class Timing
{
    private static readonly TimeSpan Run = TimeSpan.FromMilliseconds(2);

    /// <summary>Runs a piece of work until the JIT has compiled it for good.</summary>
    public static void WarmUp(Action work)
    {
        // The second compilation begins 100 ms after the last method was compiled for the first time.
        for (var round = 0; round < 3; round++)
        {
            Repeat(work, TimeSpan.FromMilliseconds(100));
            Thread.Sleep(120);
        }
    }

    /// <summary>The least seconds that the work took, over runs that together take about as long as given.</summary>
    public static double Best(Action work, TimeSpan budget)
    {
        var count = CountOf(work);
        var best = SecondsOf(work, count);
        var runs = (int)Math.Max(5, budget.TotalSeconds / (count * best));
        for (var run = 1; run < runs; run++)
            best = Math.Min(best, SecondsOf(work, count));
        return best;
    }

    /// <summary>How often the work fills a run. A single run may have been interrupted, and a count that is too small measures the clock.</summary>
    private static int CountOf(Action work)
    {
        var count = 1;
        while (count * Enumerable.Range(0, 3).Min(_ => SecondsOf(work, count)) < Run.TotalSeconds)
            count *= 2;
        return count;
    }

    /// <summary>The mean seconds of one of some repetitions.</summary>
    private static double SecondsOf(Action work, int count)
    {
        var start = Stopwatch.GetTimestamp();
        for (var i = 0; i < count; i++)
            work();
        return Stopwatch.GetElapsedTime(start).TotalSeconds / count;
    }

    /// <summary>Repeats the work for some time, at least twice.</summary>
    private static void Repeat(Action work, TimeSpan duration)
    {
        var start = Stopwatch.GetTimestamp();
        var count = 0;
        do
        {
            work();
            count++;
        }
        while (count < 2 || Stopwatch.GetElapsedTime(start) < duration);
    }
}
