using NetDsl.Benchmarks.Quick;

namespace NetDsl.Benchmarks.Layers;

/// <summary>The least time that a pass can take, and what bounds it: multiply-adds, memory or functions, each as measured just now.</summary>
/// <param name="Bound">FMA; the memory that its bytes lie in, L2; or the functions that it computes, exp.</param>
/// <param name="Seconds">How long that takes.</param>
internal sealed record LayerFloor(string Bound, double Seconds)
{
    private static readonly TimeSpan Budget = TimeSpan.FromMilliseconds(30);

    /// <summary>Measures what bounds a pass.</summary>
    public static LayerFloor Of(PassWork work)
    {
        var traffic = new MemoryTraffic(work.BytesRead, work.BytesWritten);
        LayerFloor[] bounds =
        [
            new("FMA", work.Operations / FusedMultiplyAddPeak.Operations * Timing.Best(() => FusedMultiplyAddPeak.Run(), Budget)),
            new(CacheLevel.Of(work.Bytes), Timing.Best(() => traffic.Run(), Budget)),
            new(
                string.Join(", ", work.Functions.Keys.Select(function => function.ToString().ToLowerInvariant())),
                work.Functions.Sum(part => part.Value / FunctionSpeed.Numbers * Timing.Best(FunctionSpeed.Of(part.Key), Budget))),
        ];
        return bounds.MaxBy(bound => bound.Seconds)!;
    }
}
