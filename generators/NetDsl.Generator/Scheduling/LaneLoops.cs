using NetDsl.Generator.Equations;

namespace NetDsl.Generator.Scheduling;

/// <summary>Sums and maxima along contiguous indices: a vector of partial results for each element, folded at the end.</summary>
internal sealed record LaneLoops(Nest Nest) : Loops(Nest)
{
    public override bool SumsInLanes => true;
}
