using NetDsl.Generator.Equations;

namespace NetDsl.Generator.Scheduling;

/// <summary>
/// Counts the vector operations of schedules, to choose among layouts. It need not be exact, only rank rightly: an outer
/// product costs a fused multiply-add for each vector, a dot product the same and a horizontal sum for each result.
/// </summary>
internal static class CostModel
{
    /// <summary>Elements of a vector register, as on most machines of today.</summary>
    private const int Lanes = 8;

    /// <summary>Samples of a batch, as is usual.</summary>
    private const int Batch = 32;

    /// <summary>A horizontal sum, in fused multiply-adds: four are folded together in about six steps.</summary>
    private const double HorizontalSum = 1.5;

    /// <summary>The copy of a vector to a nearer cache, in fused multiply-adds: as measured, about five cycles.</summary>
    private const double Copy = 10;

    /// <summary>The layout with which all contractions of a weight tensor, forward and backward, cost least.</summary>
    public static EquatableArray<int> Cheapest(
        Tensor tensor, IEnumerable<Equation> equations, ArenaPlan plan, IReadOnlyList<EquatableArray<int>> layouts)
    {
        var concerned = equations.Where(equation => Concerns(equation, tensor)).ToList();
        return layouts
            .Select(layout => (Layout: layout, Cost: Total(layout)))
            .Aggregate((best, next) => next.Cost < best.Cost ? next : best)
            .Layout;

        double Total(EquatableArray<int> layout)
        {
            plan.Assume(tensor, layout);
            return concerned.Sum(equation => Cost(Scheduler.For(equation, plan)));
        }
    }

    private static double Cost(Schedule schedule) => schedule switch
    {
        OuterProductTiles tiles => (Extent(tiles.Row) + (CacheBlocking.GoesByStrips(tiles) ? Copy : 0)) * Vectors(tiles.Vector) * Extent(tiles.Contraction.Over),
        DotTiles tiles => Extent(tiles.Row) * Extent(tiles.Column) * (Vectors(tiles.Contraction.Over) + HorizontalSum),
        SampleSum sum => Batch * Vectors(sum.Vector),
        VectorMap map => Batch * Vectors(map.Vector),
        _ => Batch * (double)schedule.Equation.Target.Tensor.Length
            * schedule.Equation.Value.Reductions().Aggregate(1.0, (product, sum) => product * Math.Max(1, sum.Over.Extent)),
    };

    private static bool Concerns(Equation equation, Tensor tensor) =>
        equation.Target.Tensor.Name == tensor.Adjoint.Name
        || equation.Value.Reads().Any(read => read.Tensor.Name == tensor.Name);

    private static double Extent(Axis axis) => axis == Axis.Sample ? Batch : axis.Extent;

    private static double Vectors(Axis axis) => Math.Ceiling(Extent(axis) / Lanes);
}
