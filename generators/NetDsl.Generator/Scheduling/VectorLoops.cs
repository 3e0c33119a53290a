using NetDsl.Generator.Equations;

namespace NetDsl.Generator.Scheduling;

/// <summary>
/// A vector of elements at a time along an index that is contiguous wherever it stands: elementwise functions, and sums and
/// maxima over other indices, which stay in registers.
/// </summary>
internal sealed record VectorLoops(Nest Nest, Axis Vector) : Loops(Nest)
{
    private const int ShortestSum = 8;

    /// <summary>The loops around that along the vectors.</summary>
    public IEnumerable<Axis> Outer => Nest.Axes.Where(axis => axis != Vector && axis != Axis.Sample);

    /// <summary>
    /// The index along which several sums are computed at a time: the additions of one sum wait for each other, those of several
    /// do not. Null where there is none, or a sum is so short that the next one begins meanwhile.
    /// </summary>
    public Axis? Row => Nest is { IsInjective: true, Reductions: [var sum] } && IsLong(sum) ? Outer.LastOrDefault() : null;

    public override IEnumerable<Axis> LoopOrder => Nest.IsInjective ? base.LoopOrder : Outer.Append(Vector);

    private static bool IsLong(Reduction sum) =>
        sum.Over.Contains(Axis.Sample) || sum.Over.Aggregate(1L, (count, axis) => count * axis.Extent) >= ShortestSum;
}
