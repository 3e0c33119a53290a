using NetDsl.Generator.Equations;
using NetDsl.Generator.Formulas;
using NetDsl.Generator.Scheduling;

namespace NetDsl.Generator.LoopTree;

/// <summary>Sums and maxima along contiguous indices: a vector of partial results for each element, folded at the end.</summary>
internal static class LaneTree
{
    /// <summary>The loops but for that over the samples, inside of which they stand.</summary>
    public static EquatableArray<Node> Of(LaneLoops loops)
    {
        var nest = loops.Nest;
        var isContraction = Contraction.Of(nest) is not null;
        var folded = new Dictionary<Reduction, Expression>();
        var nodes = new List<Node>();
        foreach (var reduction in nest.Reductions)
        {
            var partial = new Accumulator(reduction.Operator == ReductionOperator.Sum ? "sums" : "maxima", folded.Count == 0 ? null : folded.Count);
            nodes.Add(new Let(partial, reduction.Operator == ReductionOperator.Sum ? 0 : double.NegativeInfinity, Width.Vector));
            nodes.AddRange(Reduce(reduction, partial, isContraction));
            folded.Add(reduction, new Fold(reduction.Operator, partial));
        }

        var value = nest.Value.Replace(part => part is Reduction reduction ? folded[reduction] : null);
        nodes.Add(new StoreElement(nest.Target, value, nest.Equation.Accumulates));
        return Loop.Nest(nest.Axes.Where(axis => axis != Axis.Sample), nodes.ToEquatableArray());
    }

    private static EquatableArray<Node> Reduce(Reduction reduction, Accumulator partial, bool isContraction)
    {
        var along = reduction.Over[reduction.Over.Count - 1];
        var held = reduction.Body.All<Access>(_ => true).Where(access => access.DependsOn(along)).ToList();
        var body = Vectorised.Of(reduction.Body, along, held.Contains);
        Node accumulate = reduction.Operator switch
        {
            ReductionOperator.Sum when isContraction && body is Binary { Left: var left, Right: var right } => new Assign(
                partial,
                new FusedMultiplyAdd(Masked.WithZeros(left, along, Width.Vector), Masked.WithZeros(right, along, Width.Vector), partial),
                Width.Vector),
            ReductionOperator.Sum => new Assign(partial, Masked.Select(body, along, 0), Width.Vector) { Adds = true },
            _ => new Assign(partial, new Call(ElementaryFunction.Max, [partial, Masked.Select(body, along, partial)]), Width.Vector),
        };
        return Loop.Nest(reduction.Over.Take(reduction.Over.Count - 1),
        [
            new Loop(along, [.. held.Select(access => new Let(new ElementLocal(access), new Load(access, along), Width.Vector)), accumulate])
            {
                Stride = new Stride(1, Width.Vector),
            },
        ]);
    }
}
