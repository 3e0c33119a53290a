using NetDsl.Generator.Equations;
using NetDsl.Generator.Formulas;

namespace NetDsl.Generator.Scheduling;

/// <summary>Chooses the loops of each equation: of all that can compute it, those that cost least.</summary>
internal static class Scheduler
{
    /// <summary>Multiply-adds up to which an equation is written out element by element.</summary>
    private const int UnrollingBudget = 64;

    /// <summary>The schedule of one equation.</summary>
    /// <param name="equation">The equation.</param>
    /// <param name="plan">The memory.</param>
    /// <param name="lanes">The partial results that its sums must have; null where it makes no difference.</param>
    public static Schedule For(Equation equation, ArenaPlan plan, SumLanes? lanes = null)
    {
        if (lanes is null or SumLanes.One && IsTiny(equation))
            return new StraightLine(equation);
        var nest = Lowering.Of(equation, plan);
        return Lookup.Of(nest) ?? (Schedule?)Scatter.Of(nest) ?? Cheapest([.. Candidates(nest, plan)], lanes);
    }

    private static Schedule Cheapest(IReadOnlyList<Schedule> candidates, SumLanes? lanes)
    {
        var suitable = candidates.Where(schedule => lanes is null || schedule.Lanes == lanes).ToList();
        return (suitable.Count > 0 ? suitable : candidates).Aggregate((best, next) => CostModel.Of(next) < CostModel.Of(best) ? next : best);
    }

    private static IEnumerable<Schedule> Candidates(Nest nest, ArenaPlan plan)
    {
        if (Contraction.Of(nest) is { FitsTiles: true } contraction)
        {
            // A stream adds up in the same order, and has one row in each step: all that its sums read would be turned for it.
            foreach (var tiles in OuterProductTiles.Of(contraction).Where(tiles => !tiles.LieAcross || !plan.Streams || WeightCopy.Serves(nest.Equation)))
                yield return tiles;
            foreach (var tiles in DotTiles.Of(contraction))
                yield return tiles;
        }

        if ((VectorAxis.OfMap(nest, nest.Accesses) ?? VectorAxis.OfSteps(nest)) is { } vector)
            yield return new VectorLoops(nest, vector);
        if (nest.Reductions is { Count: > 0 } reductions && reductions.All(VectorAxis.IsOf)
            && reductions.All(reduction => reduction.Operator != ReductionOperator.ArgMax))
            yield return new LaneLoops(nest);
        if (Transposition.Of(nest) is { } transposition)
            yield return transposition;
        yield return new ScalarLoops(nest);
    }

    private static bool IsTiny(Equation equation)
    {
        var reductions = equation.Value.Reductions();
        var axes = equation.Target.Axes.Concat(reductions.SelectMany(reduction => reduction.Over).Where(axis => axis != Axis.Sample)).ToList();
        return axes.All(axis => axis.Extent < RowPadding.ShortestVectorised)
            && axes.Aggregate(1, (product, axis) => product * axis.Extent) <= UnrollingBudget
            && equation.Recurrence is null
            && equation.Target.IsInjective()
            && (equation.Target.Tensor.IsPerSample
                ? reductions.All(reduction => !reduction.Over.Contains(Axis.Sample) && reduction.Operator != ReductionOperator.ArgMax)
                : equation.Value is Reduction { Operator: ReductionOperator.Sum, Over: [var only] } && only == Axis.Sample);
    }
}
