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
        var once = Repeat(work, Run);
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

    /// <summary>Repeats the work for some time, at least twice.</summary>
    /// <returns>The mean seconds of one.</returns>
    private static double Repeat(Action work, TimeSpan duration)
    {
        var start = Stopwatch.GetTimestamp();
        var count = 0;
        do
        {
            work();
            count++;
        }
        while (count < 2 || Stopwatch.GetElapsedTime(start) < duration);
        return Stopwatch.GetElapsedTime(start).TotalSeconds / count;
    }
}
