using System.Diagnostics;

namespace NetDsl.Benchmarks.Streams;

/// <summary>How long each of many steps took: what counts where one that comes too late is heard or seen.</summary>
internal sealed class StepLatencies
{
    /// <summary>The steps: 99.99 of 100 leave a hundred.</summary>
    private const int Steps = 1_000_000;

    private readonly long[] _ticks = new long[Steps];

    /// <summary>Takes the steps, each between two looks at the clock.</summary>
    public StepLatencies(Action step)
    {
        // A hundred thousand steps, and some time for the second compilation, which begins 100 ms after the last first one.
        for (var round = 0; round < 2; round++)
        {
            Measure(step, _ticks.AsSpan(0, Steps / 10));
            Thread.Sleep(200);
        }

        var (bytes, collections) = (GC.GetAllocatedBytesForCurrentThread(), GC.CollectionCount(0));
        Measure(step, _ticks);
        AllocatedBytes = GC.GetAllocatedBytesForCurrentThread() - bytes;
        Collections = GC.CollectionCount(0) - collections;
        Array.Sort(_ticks);
    }

    /// <summary>The bytes that all steps allocated.</summary>
    public long AllocatedBytes { get; }

    /// <summary>How often garbage was collected meanwhile.</summary>
    public int Collections { get; }

    /// <summary>The nanoseconds that this share of the steps did not exceed.</summary>
    /// <param name="share">From 0 to 1; 1 is the longest step.</param>
    public double Nanoseconds(double share) =>
        1e9 / Stopwatch.Frequency * _ticks[(int)Math.Min(Math.Ceiling(share * Steps), Steps) - 1];

    private static void Measure(Action step, Span<long> ticks)
    {
        foreach (ref var one in ticks)
        {
            var start = Stopwatch.GetTimestamp();
            step();
            one = Stopwatch.GetTimestamp() - start;
        }
    }
}
