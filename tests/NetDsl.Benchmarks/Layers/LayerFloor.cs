using NetDsl.Benchmarks.Quick;
using NetDsl.Generator.Formulas;

namespace NetDsl.Benchmarks.Layers;

/// <summary>The least time that a pass can take, and what bounds it: multiply-adds, memory or functions, each as measured just now.</summary>
/// <param name="Bound">FMA; the memory that its bytes lie in, L2; or the functions that it computes, exp.</param>
/// <param name="Seconds">How long that takes.</param>
internal sealed record LayerFloor(string Bound, double Seconds)
{
    private static readonly TimeSpan Budget = TimeSpan.FromMilliseconds(30);
    private static readonly HashSet<ElementaryFunction> Warm = [];

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
                work.Functions.Sum(part => part.Value / FunctionSpeed.Numbers * SecondsOf(part.Key))),
        ];
        return bounds.MaxBy(bound => bound.Seconds)!;
    }

    private static double SecondsOf(ElementaryFunction function)
    {
        var run = FunctionSpeed.Of(function);
        if (Warm.Add(function))
            Timing.WarmUp(run);
        return Timing.Best(run, Budget);
    }

    /// <summary>Runs what is measured until it is compiled for good.</summary>
    public static void WarmUp()
    {
        var traffic = new MemoryTraffic(1 << 16, 1 << 15);
        Timing.WarmUp(() => FusedMultiplyAddPeak.Run());
        Timing.WarmUp(() => traffic.Run());
    }
}
