using NetDsl.Generator.Equations;

namespace NetDsl.Generator.Scheduling;

/// <summary>
/// A vector of elements at a time along an index that is contiguous wherever it stands: elementwise functions, and sums and
/// maxima over other indices, which stay in registers.
/// </summary>
internal sealed record VectorLoops(Nest Nest, Axis Vector) : Loops(Nest)
{
    private const int ShortestSum = 8;

    /// <summary>The terms that are worth the load and store of a sum.</summary>
    private const int Run = 16;

    /// <summary>The longest window whose elements are written out.</summary>
    private const int LongestWindow = 8;

    /// <summary>The loops around that along the vectors.</summary>
    public IEnumerable<Axis> Outer => Nest.Axes.Where(axis => axis != Vector && axis != Axis.Sample);

    /// <summary>
    /// The index along which several sums are computed at a time: the additions of one sum wait for each other, those of several
    /// do not. Null where there is none, or a sum is so short that the next one begins meanwhile.
    /// </summary>
    public Axis? Row => Nest is { IsInjective: true, Reductions: [var sum] } && IsLong(sum) ? Outer.LastOrDefault() : null;

    /// <summary>The indices of its sum that go around all others.</summary>
    public IReadOnlyList<Axis> SlowSum => Contraction.Of(Nest) is { } contraction ? SlowSums.Of(contraction, Outer, Run) : [];

    /// <summary>
    /// The indices j and v of <c>x[2·j+v,c] += …</c>, the last ones around the vectors, where windows overlap: what neighbouring ones add to
    /// an element is gathered in a register. Null where none overlap, or vectors of different elements might.
    /// </summary>
    public WindowAxes? Window => Nest is { IsInjective: false, Reductions.Count: 0, Equation.Accumulates: true }
        && Nest.Target.IsContiguous(Vector) && Nest.Accesses.All(access => access.Tensor.Name != Nest.Target.Tensor.Name)
        && Outer.Reverse().Take(2).ToList() is [var element, var place]
        && Nest.Overlap(place, element) && element.Extent <= LongestWindow
        && Nest.Target.Step(place) % Vector.Extent == 0 && Nest.Target.Step(element) % Vector.Extent == 0
            ? new(place, element)
            : null;

    protected override IEnumerable<Axis> Order => Outer.Append(Vector);

    /// <summary>
    /// Whether the elements of a sample are computed in the order in which they lie, all that there are, a vector after the other: what
    /// a vector stores beyond its row is then overwritten by the next one.
    /// </summary>
    public bool Rises
    {
        get
        {
            var (target, length) = (Nest.Target, 1);
            foreach (var axis in Outer.Append(Vector).Reverse())
            {
                if (target.Step(axis) != length)
                    return false;
                length *= axis.Extent;
            }

            return Row is null && target.Start == 0 && target.Tensor.IsPerSample && length == target.Tensor.Length
                && !Nest.Equation.Accumulates && Nest.Accesses.All(access => access.Tensor.Name != target.Tensor.Name);
        }
    }

    private static bool IsLong(Reduction sum) =>
        sum.Over.Contains(Axis.Sample) || sum.Over.Aggregate(1L, (count, axis) => count * axis.Extent) >= ShortestSum;
}
