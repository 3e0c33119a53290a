using System.Diagnostics;

namespace NetDsl.Benchmarks.Quick;

/// <summary>
/// Times a piece of work on a machine on which others work too: many short runs, of which the shortest counts, since nothing
/// makes a run shorter than it is.
/// </summary>
internal static class Timing
{
    private static readonly TimeSpan Run = TimeSpan.FromMilliseconds(2);

    /// <summary>Runs a piece of work until it is compiled and its data are near.</summary>
    public static void WarmUp(Action work)
    {
        // Compiled at the first call; the rest fills the caches and wakes the clock.
        Repeat(work, TimeSpan.FromMilliseconds(30), atLeast: 3);
    }

    /// <summary>The least seconds that the work took, over runs that together take about as long as given.</summary>
    public static double Best(Action work, TimeSpan budget)
    {
        var once = Repeat(work, Run, atLeast: 2);
        var count = (int)Math.Max(1, Run.TotalSeconds / once);
        var runs = (int)Math.Max(5, budget.TotalSeconds / (count * once));
        var best = double.PositiveInfinity;
        for (var run = 0; run < runs; run++)
        {
            var start = Stopwatch.GetTimestamp();
            for (var i = 0; i < count; i++)
                work();
            best = Math.Min(best, Stopwatch.GetElapsedTime(start).TotalSeconds / count);
        }

        return best;
    }

    /// <summary>Repeats the work for some time, and so often.</summary>
    /// <returns>The mean seconds of one.</returns>
    private static double Repeat(Action work, TimeSpan duration, int atLeast)
    {
        var start = Stopwatch.GetTimestamp();
        var count = 0;
        do
        {
            work();
            count++;
        }
        while (count < atLeast || Stopwatch.GetElapsedTime(start) < duration);
        return Stopwatch.GetElapsedTime(start).TotalSeconds / count;
    }
}
