using NetDsl.Generator.Equations;
using NetDsl.Generator.Formulas;

namespace NetDsl.Generator.Scheduling;

/// <summary>
/// Counts the vector operations of schedules, to choose among them and among layouts. It need not be exact, only rank
/// rightly: an outer product costs a fused multiply-add for each vector, a dot product the same and a horizontal sum for
/// each result.
/// </summary>
/// <param name="batch">The samples of a batch.</param>
internal sealed class CostModel(int batch)
{
    /// <summary>The samples of a batch of training, as is usual.</summary>
    private const int Batch = 32;

    private static readonly CostModel OfTraining = new(Batch), OfOneSample = new(1);

    /// <summary>Elements of a vector register, as on most machines of today.</summary>
    private const int Lanes = 8;

    /// <summary>The vectors that a sum in lanes has.</summary>
    private const int VectorsOfSum = 2;

    /// <summary>The call of tiles from within loops, in fused multiply-adds.</summary>
    public const double Call = 20;

    /// <summary>The beginning of a tile, and of each run along the fastest index of its sum.</summary>
    private const double Tile = 8;

    /// <summary>A horizontal sum in a tile, in fused multiply-adds, of which nothing else is done meanwhile.</summary>
    private const double HorizontalSum = 14;

    /// <summary>A horizontal sum that is folded and stored alone.</summary>
    private const double SingleHorizontalSum = 16;

    /// <summary>What the horizontal sum of an element costs that is computed by itself.</summary>
    private const double LaneSum = 16;

    /// <summary>A multiply-add of a tile of dot products, which loads more for each than one of outer products.</summary>
    private const double DotTerm = 1.4;

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

    /// <summary>A number of a square that is transposed in registers.</summary>
    private const double Turning = 1;

    /// <summary>The same, of a part that stays near.</summary>
    private const double TurningOfPart = 1.5;

    /// <summary>The cost of a schedule for a batch of training.</summary>
    public static double Of(Schedule schedule) => OfTraining.Cost(schedule);

    /// <summary>The same with predictions of as many samples, one at a time, where the schedule is for what they compute.</summary>
    public static double InUse(Schedule schedule) => Of(schedule)
        + (schedule.Equation.Target.Tensor.Space == TensorSpace.Values && schedule.Equation.Usage != Usage.Training ? Batch * OfOneSample.Cost(schedule) : 0);

    private double Cost(Schedule schedule) => (schedule.Equation.Recurrence?.Time.Extent ?? 1) * CostOfStep(schedule);

    private double CostOfStep(Schedule schedule) => schedule switch
    {
        OuterProductTiles tiles => OfTiles(tiles),
        DotTiles tiles => OfTiles(tiles),
        VectorLoops loops => Count(loops.Nest.Axes.Where(axis => axis != loops.Vector)) * Vectors(loops.Vector)
            * (Result + PartOf(loops.Nest.Target.Tensor, loops.Vector) + Functions(loops.Nest) + Strides(loops, loops.Nest.Value.All<Access>(part => part is not Reduction).Append(loops.Nest.Target))
                + loops.Nest.Reductions.Sum(sum => Count(sum.Over) * (LooseTerm + Strides(loops, sum.Body.All<Access>(_ => true))))),
        LaneLoops loops => Count(loops.Nest.Axes)
            * loops.Nest.Reductions.Sum(reduction => LaneSum + LooseTerm * Count(reduction.Over) / Last(reduction).Extent * Vectors(Last(reduction))),
        Transposition loops => Count(loops.Nest.Axes) * Turning + Call * Count(loops.Outer),
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

    private double OfTiles(OuterProductTiles tiles)
    {
        var contraction = tiles.Contraction;
        var vectors = Vectors(tiles.Vector);
        var results = Extent(tiles.Row) * vectors * (Count(contraction.Over) * Term(tiles) * Locality(tiles.Row, tiles.Outer) + ResultOf(tiles));
        var calls = Call + Tile * Math.Ceiling(Extent(tiles.Row) / TileShape.Tallest) * Math.Ceiling(vectors / 2) * Runs(contraction);
        var turning = tiles.LieAcross ? Extent(contraction.Inner) * Extent(tiles.Vector) * TurningOfPart : 0;
        return Count(tiles.Outer) * (results + calls + turning);
    }

    private double OfTiles(DotTiles tiles)
    {
        var contraction = tiles.Contraction;
        var (rows, columns) = (Extent(tiles.Row), Extent(tiles.Column));
        var terms = Runs(contraction) * VectorsOfSum * Math.Ceiling((double)contraction.Inner.Extent / (VectorsOfSum * Lanes)) * (tiles.EndsInZeros ? 1 : 1.2);
        var sums = rows * columns * (terms * DotTerm * Term(Math.Min(4, rows), Math.Min(4, columns)) * Locality(tiles.Row, tiles.Outer) + Fold(tiles));
        var calls = Call + Tile * Math.Ceiling(rows / 4) * Math.Ceiling(columns / 4) * Runs(contraction);
        return Count(tiles.Outer) * (sums + calls);
    }

    /// <summary>A step of a tile of dot products loads a vector for each row and each column, as fast as it multiplies.</summary>
    private static double Term(double rows, double columns) => Math.Max(Latency(VectorsOfSum * rows * columns), (rows + columns) / (rows * columns));

    /// <summary>How often the fastest index of a sum is gone through.</summary>
    private double Runs(Contraction contraction) => Count(contraction.Over) / Extent(contraction.Inner);

    /// <summary>A vector's part in a step of a tile: of few sums, each waits for itself.</summary>
    private double Term(OuterProductTiles tiles)
    {
        var rows = Extent(tiles.Row);
        return Latency(Math.Min(TileShape.Tallest, rows) * Math.Min(Vectors(tiles.Vector), TileShape.Widest(rows)));
    }

    private static double ResultOf(OuterProductTiles tiles) => Result
        + (tiles.Contraction.IsAdded ? Addition : 0)
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
        < 2 => 6,
        < 3 => 3.5,
        < 4 => 2.5,
        < 5 => 2,
        < 9 => 1.2,
        _ => 1,
    };

    /// <summary>
    /// Rows of different samples lie far apart, and one sample alone has only one: where rows lie within a sample, they are
    /// to be preferred.
    /// </summary>
    private static double Locality(Axis row, IEnumerable<Axis> outer) => row == Axis.Sample && outer.Any() ? 1.25 : 1;

    private static Axis Last(Reduction reduction) => reduction.Over[reduction.Over.Count - 1];

    private double Count(IEnumerable<Axis> axes) => axes.Aggregate(1.0, (product, axis) => product * Extent(axis));

    private double Extent(Axis axis) => axis == Axis.Sample ? batch : axis.Extent;

    private double Vectors(Axis axis) => Math.Ceiling(Extent(axis) / Lanes);
}
