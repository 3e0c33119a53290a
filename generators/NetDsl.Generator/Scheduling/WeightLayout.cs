using NetDsl.Generator.Equations;

namespace NetDsl.Generator.Scheduling;

/// <summary>In which order the axes of a weight tensor lie in memory.</summary>
/// <param name="Strides">The distance of neighbours along each axis.</param>
/// <param name="OfCopy">The same in the copy that adjoints read; null where there is none.</param>
internal sealed record WeightLayout(EquatableArray<int> Strides, EquatableArray<int>? OfCopy = null)
{
    /// <summary>What it takes to copy a number, in a matrix that a near cache holds, and in a larger one: in fused multiply-adds of vectors.</summary>
    private const double Copying = 2, FarCopying = 6;

    /// <summary>Numbers of a matrix that a near cache holds beside its copy.</summary>
    private const int Near = 131_072;

    /// <summary>What a copy must save in a batch: it is one more thing to read.</summary>
    private const double LeastSaving = 10_000;

    /// <summary>
    /// The layout with which all equations that read a weight tensor or define its gradient cost least; and that of a copy, where two
    /// layouts and the copying cost less than one.
    /// </summary>
    /// <param name="tensor">The weights.</param>
    /// <param name="equations">The equations.</param>
    /// <param name="plan">The memory, in which the weights lie in each layout in turn.</param>
    /// <param name="layouts">The layouts.</param>
    public static WeightLayout Cheapest(Tensor tensor, IReadOnlyList<Equation> equations, ArenaPlan plan, IReadOnlyList<EquatableArray<int>> layouts)
    {
        if (layouts.Count == 1)
            return new(layouts[0]);
        var costs = layouts.Select(CostOf).ToList();
        var (one, own, copy) = (Least(cost => cost.OfOthers + cost.OfAdjoints), Least(cost => cost.OfOthers), Least(cost => cost.OfAdjoints));
        var copying = CostModel.Call + tensor.Length * (tensor.Length > Near ? FarCopying : Copying);
        return own.OfOthers + copy.OfAdjoints + copying + LeastSaving < one.OfOthers + one.OfAdjoints
            ? new(own.Layout, copy.Layout)
            : new(one.Layout);

        Costs CostOf(EquatableArray<int> layout)
        {
            plan.Assume(tensor, layout);
            var all = equations.ToLookup(WeightCopy.Serves, equation => CostModel.InUse(Scheduler.For(equation, plan)));
            return new(layout, all[false].Sum(), all[true].Sum());
        }

        Costs Least(Func<Costs, double> by) => costs.Aggregate((best, next) => by(next) < by(best) ? next : best);
    }

    /// <param name="Layout">A layout.</param>
    /// <param name="OfOthers">What all but the adjoints cost that read the weights in it.</param>
    /// <param name="OfAdjoints">What these cost.</param>
    private sealed record Costs(EquatableArray<int> Layout, double OfOthers, double OfAdjoints);
}
