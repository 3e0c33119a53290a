using NetDsl.Generator.Equations;

namespace NetDsl.Generator.Scheduling;

/// <summary>
/// A vector of elements at a time along an index that is contiguous wherever it stands: elementwise functions, and sums and
/// maxima over other indices, which stay in registers.
/// </summary>
internal sealed record VectorLoops(Nest Nest, Axis Vector) : Schedule(Nest.Equation)
{
    /// <summary>The loops around that along the vectors.</summary>
    public IEnumerable<Axis> Outer => Nest.Axes.Where(axis => axis != Vector && axis != Axis.Sample);

    public override IEnumerable<Axis> LoopOrder => Nest.IsInjective ? base.LoopOrder : Outer.Append(Vector);
}
