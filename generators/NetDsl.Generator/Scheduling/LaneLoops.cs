using NetDsl.Generator.Equations;

namespace NetDsl.Generator.Scheduling;

/// <summary>Sums and maxima along contiguous indices: a vector of partial results for each element, folded at the end.</summary>
internal sealed record LaneLoops(Nest Nest) : Loops(Nest)
{
    public override SumLanes Lanes => SumLanes.OfVector;

    /// <summary>Each run along the last index begins with the first lane, of which a maximum knows nothing.</summary>
    public override SumOrder OrderOf(int n) => Nest.Reductions[n] switch
    {
        { Operator: ReductionOperator.Sum, Over: { Count: > 1 } over } => new(Lanes, over[over.Count - 1].Extent),
        _ => new(Lanes),
    };
}
