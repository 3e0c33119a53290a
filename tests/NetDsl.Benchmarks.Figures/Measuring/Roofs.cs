using NetDsl.Benchmarks.Quick;

namespace NetDsl.Benchmarks.Figures;

/// <summary>What one core can do at most: multiply-adds in registers, and bytes that plain loops move, by how many they go over.</summary>
/// <param name="Peak">Floating-point operations a second.</param>
/// <param name="Bandwidths">Bytes, and how many a second.</param>
internal sealed record Roofs(double Peak, IReadOnlyList<(double Bytes, double Bandwidth)> Bandwidths)
{
    private static readonly TimeSpan Budget = TimeSpan.FromMilliseconds(100);

    /// <summary>Measures both, bytes from 4 KB to 128 MB, half of them read and half written.</summary>
    public static Roofs Measure() => new(
        FusedMultiplyAddPeak.Operations / Timing.Best(() => FusedMultiplyAddPeak.Run(), Budget),
        [.. Enumerable.Range(0, 16).Select(step => 4096.0 * (1 << step)).Select(bytes => (bytes, Bandwidth(bytes)))]);

    /// <summary>The caches and main memory, each with the best speed of what it holds and the one before does not.</summary>
    public IEnumerable<(string Name, double Bandwidth)> Levels =>
        Bandwidths.GroupBy(one => CacheLevel.Of(one.Bytes)).Select(level => (level.Key, level.Max(one => one.Bandwidth)));

    private static double Bandwidth(double bytes)
    {
        var traffic = new MemoryTraffic(bytes / 2, bytes / 2);
        return bytes / Timing.Best(() => traffic.Run(), Budget);
    }
}
