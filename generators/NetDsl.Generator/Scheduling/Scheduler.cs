using NetDsl.Generator.Equations;
using NetDsl.Generator.Formulas;

namespace NetDsl.Generator.Scheduling;

/// <summary>Chooses the loops of each equation: of all that can compute it, those that cost least.</summary>
internal static class Scheduler
{
    /// <summary>Multiply-adds up to which an equation is written out element by element.</summary>
    private const int UnrollingBudget = 64;

    /// <summary>Schedules in their order, with cheap activations computed in the register tiles before them.</summary>
    public static IReadOnlyList<Schedule> Fuse(IEnumerable<Schedule> all)
    {
        var schedules = new List<Schedule>();
        foreach (var schedule in all)
        {
            if (schedules.LastOrDefault() is OuterProductTiles { Activation: null } tiles && CanFuse(tiles, schedule))
                schedules[schedules.Count - 1] = tiles with { Activation = schedule.Equation };
            else
                schedules.Add(schedule);
        }

        return schedules;
    }

    /// <summary>The schedule of one equation.</summary>
    /// <param name="equation">The equation.</param>
    /// <param name="plan">The memory.</param>
    /// <param name="sumsInLanes">Whether sums must be added up in lanes, or must not; null where it makes no difference.</param>
    public static Schedule For(Equation equation, ArenaPlan plan, bool? sumsInLanes = null)
    {
        if (IsTiny(equation))
            return new StraightLine(equation);
        var nest = Lowering.Of(equation, plan);
        return Lookup.Of(nest) ?? (Schedule?)Scatter.Of(nest) ?? Cheapest([.. Candidates(nest)], sumsInLanes);
    }

    private static Schedule Cheapest(IReadOnlyList<Schedule> candidates, bool? sumsInLanes)
    {
        var suitable = candidates.Where(schedule => sumsInLanes is null || schedule.SumsInLanes == sumsInLanes).ToList();
        return (suitable.Count > 0 ? suitable : candidates).Aggregate((best, next) => CostModel.Of(next) < CostModel.Of(best) ? next : best);
    }

    private static IEnumerable<Schedule> Candidates(Nest nest)
    {
        if (Contraction.Of(nest) is { } contraction)
        {
            foreach (var tiles in OuterProductTiles.Of(contraction))
                yield return tiles;
            foreach (var tiles in DotTiles.Of(contraction))
                yield return tiles;
        }

        if ((VectorAxis.OfMap(nest, nest.Accesses) ?? VectorAxis.OfSteps(nest)) is { } vector)
            yield return new VectorLoops(nest, vector);
        if (nest.Reductions is { Count: > 0 } reductions && reductions.All(VectorAxis.IsOf)
            && reductions.All(reduction => reduction.Operator != ReductionOperator.ArgMax))
            yield return new LaneLoops(nest);
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

    /// <summary>Whether an equation is an elementwise function of a tile alone, and cheap enough to hold no register for long.</summary>
    private static bool CanFuse(OuterProductTiles tiles, Schedule next)
    {
        var target = tiles.Equation.Target;
        return next is VectorLoops { Equation: { Accumulates: false } activation }
            && target.Tensor.IsPerSample
            && activation.Recurrence == tiles.Equation.Recurrence
            && activation.Target.At.Equals(target.At)
            && activation.Target.Tensor.Shape.Equals(target.Tensor.Shape)
            && activation.Value.Reads() is [var only] && only == target
            && activation.Value.All<Position>(_ => true).Count == 0
            && activation.Value.Reductions().Count == 0
            && tiles.Contraction.Nest.IsInjective
            && !activation.Value.IsExpensive();
    }
}
