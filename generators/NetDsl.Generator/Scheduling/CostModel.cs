using NetDsl.Generator.Equations;
using NetDsl.Generator.Formulas;

namespace NetDsl.Generator.Scheduling;

/// <summary>
/// Counts the vector operations of schedules, to choose among them and among layouts. It need not be exact, only rank
/// rightly: an outer product costs a fused multiply-add for each vector, a dot product the same and a horizontal sum for
/// each result.
/// </summary>
internal static class CostModel
{
    /// <summary>Elements of a vector register, as on most machines of today.</summary>
    private const int Lanes = 8;

    /// <summary>Samples of a batch, as is usual.</summary>
    private const int Batch = 32;

    /// <summary>A horizontal sum, in fused multiply-adds: four are folded together in about six steps.</summary>
    private const double HorizontalSum = 1.5;

    /// <summary>A horizontal sum that is folded and stored alone, in fused multiply-adds.</summary>
    private const double SingleHorizontalSum = 5;

    /// <summary>The copy of a vector to a nearer cache, in fused multiply-adds: as measured, about five cycles.</summary>
    private const double Copy = 10;

    /// <summary>An expensive function.</summary>
    private const double Function = 20;

    /// <summary>The load and store of a vector of results, in fused multiply-adds.</summary>
    private const double Result = 2;

    /// <summary>What it costs more to add a vector of results to others.</summary>
    private const double Addition = 2;

    /// <summary>What it costs more to store a part of a vector.</summary>
    private const double Part = 2.5;

    /// <summary>A term that no register tile computes: it is loaded, computed and added.</summary>
    private const double LooseTerm = 3;

    /// <summary>The layout with which all equations that read a weight tensor or define its gradient cost least.</summary>
    public static EquatableArray<int> Cheapest(
        Tensor tensor, IReadOnlyList<Equation> equations, ArenaPlan plan, IReadOnlyList<EquatableArray<int>> layouts)
    {
        if (layouts.Count == 1)
            return layouts[0];
        return layouts
            .Select(layout => (Layout: layout, Cost: Total(layout)))
            .Aggregate((best, next) => next.Cost < best.Cost ? next : best)
            .Layout;

        double Total(EquatableArray<int> layout)
        {
            plan.Assume(tensor, layout);
            return equations.Sum(equation => Of(Scheduler.For(equation, plan)));
        }
    }

    /// <summary>The cost of a schedule for a batch.</summary>
    public static double Of(Schedule schedule) => schedule switch
    {
        OuterProductTiles tiles => OfTiles(tiles),
        DotTiles tiles => OfTiles(tiles),
        VectorLoops loops => Count(loops.Nest.Axes.Where(axis => axis != loops.Vector)) * Vectors(loops.Vector)
            * (Result + PartOf(loops.Nest.Target.Tensor, loops.Vector) + Functions(loops.Nest) + Strides(loops, loops.Nest.Value.All<Access>(part => part is not Reduction).Append(loops.Nest.Target))
                + loops.Nest.Reductions.Sum(sum => Count(sum.Over) * (LooseTerm + Strides(loops, sum.Body.All<Access>(_ => true))))),
        LaneLoops loops => Count(loops.Nest.Axes)
            * loops.Nest.Reductions.Sum(reduction => 4 * HorizontalSum + LooseTerm * Count(reduction.Over) / Last(reduction).Extent * Vectors(Last(reduction))),
        ScalarLoops loops => Count(loops.Nest.Axes)
            * (Result + Functions(loops.Nest) + loops.Nest.Reductions.Sum(reduction => LooseTerm * Count(reduction.Over))),
        _ => 0,
    };

    /// <summary>Every second element comes out of two vectors; others are taken one by one.</summary>
    private static double Strides(VectorLoops loops, IEnumerable<Access> accesses) => accesses.Sum(access => access.Step(loops.Vector) switch
    {
        0 or 1 => 0,
        2 => 4,
        _ => Lanes,
    });

    private static double Functions(Nest nest) => nest.Value.IsExpensive() ? Function : 0;

    private static double OfTiles(OuterProductTiles tiles)
    {
        var contraction = tiles.Contraction;
        var terms = Count(contraction.Over);
        var vectors = Count(tiles.Outer) * Vectors(tiles.Vector);
        var copies = CacheBlocking.GoesByStrips(tiles) ? Copy * terms : 0;
        var term = Term(tiles) * Locality(tiles.Row, tiles.Outer);
        return vectors * (Extent(tiles.Row) * (terms * term + ResultOf(tiles)) + copies);
    }

    private static double OfTiles(DotTiles tiles)
    {
        var contraction = tiles.Contraction;
        var inner = contraction.Inner;
        var terms = Count(contraction.Over) / inner.Extent * Vectors(inner) * (tiles.EndsInZeros ? 1 : 1.2);
        return Count(tiles.Outer) * Extent(tiles.Row) * Extent(tiles.Column) * (terms * Latency(Extent(tiles.Row) * Extent(tiles.Column)) * Locality(tiles.Row, tiles.Outer) + Fold(tiles));
    }

    /// <summary>
    /// A vector's part in a step of a tile. The step loads a vector for each of its columns and a scalar for each of its rows,
    /// as fast as it multiplies.
    /// </summary>
    private static double Term(OuterProductTiles tiles)
    {
        var rows = TileShape.Rows(tiles.Row, tiles.Vector)[0];
        var vectors = TileShape.Strips(rows, tiles.Vector).First().Vectors;
        return Math.Max(Latency(rows * vectors), (rows + vectors) / (double)(rows * vectors));
    }

    private static double ResultOf(OuterProductTiles tiles) => Result
        + (tiles.Contraction.Equation.Accumulates && !tiles.Contraction.Resumes ? Addition : 0)
        + PartOf(tiles.Contraction.Target.Tensor, tiles.Vector);

    /// <summary>A row of values has room for whole vectors; elsewhere neighbours must be kept.</summary>
    private static double PartOf(Tensor target, Axis vector) =>
        vector.Extent % RowPadding.VectorLength == 0 || (target.IsPerSample && vector.Extent == target.Length) ? 0 : Part;

    /// <summary>The sums of four columns that lie side by side are folded together, those that are left one by one.</summary>
    private static double Fold(DotTiles tiles)
    {
        if (!tiles.Contraction.Target.IsContiguous(tiles.Column))
            return SingleHorizontalSum;
        var columns = tiles.Column.Extent;
        var left = columns % DotTiles.Folded;
        return ((columns - left) * HorizontalSum + left * SingleHorizontalSum) / columns;
    }

    /// <summary>Few sums at a time wait for each other, and for the loads that they do not share.</summary>
    private static double Latency(double sums) => sums switch
    {
        < 2 => 2.5,
        < 3 => 1.8,
        < 4 => 1.3,
        < 9 => 1.2,
        _ => 1,
    };

    /// <summary>
    /// Rows of different samples lie far apart, and one sample alone has only one: where rows lie within a sample, they are
    /// to be preferred.
    /// </summary>
    private static double Locality(Axis row, IEnumerable<Axis> outer) => row == Axis.Sample && outer.Any() ? 1.25 : 1;

    private static Axis Last(Reduction reduction) => reduction.Over[reduction.Over.Count - 1];

    private static double Count(IEnumerable<Axis> axes) => axes.Aggregate(1.0, (product, axis) => product * Extent(axis));

    private static double Extent(Axis axis) => axis == Axis.Sample ? Batch : axis.Extent;

    private static double Vectors(Axis axis) => Math.Ceiling(Extent(axis) / Lanes);
}
