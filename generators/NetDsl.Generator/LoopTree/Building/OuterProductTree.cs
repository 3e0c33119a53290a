using NetDsl.Generator.Equations;
using NetDsl.Generator.Formulas;
using NetDsl.Generator.Scheduling;

namespace NetDsl.Generator.LoopTree;

/// <summary>A contraction in register tiles of outer products: loops around the tiles of the runtime, or these written out in place.</summary>
internal static class OuterProductTree
{
    /// <summary>The terms of its sums that are worth a call, and the load and store of each sum.</summary>
    private const int Run = 256;

    /// <summary>The loops around a call of the tiles.</summary>
    public static EquatableArray<Node> Of(OuterProductTiles schedule)
    {
        var contraction = schedule.Contraction;
        var slow = SlowSums.Of(contraction, schedule.Outer, Run);
        var start = contraction.Resumes || slow.Count > 0 ? contraction.Target : contraction.Start;
        var tiles = new RegisterTiles(
            TileKind.OuterProducts, schedule.Row, schedule.Vector, contraction.Over.Except(slow).ToEquatableArray(), contraction.Target, start, schedule.Scalars, schedule.Vectors)
        {
            Adds = contraction.IsAdded,
            IsPadded = RowEdge.IsPadding(contraction.Target, schedule.Vector) && !RowEdge.IsWhole(schedule.Vector),
        };
        var loops = Loop.Nest(slow.Concat(schedule.Outer.Where(axis => axis != Axis.Sample)), [new ComputeTiles(tiles)]);
        return slow.Count == 0 ? [new LetTiles(tiles), .. loops] : [new LetTiles(tiles), Clear.Of(contraction.Target), .. loops];
    }

    /// <summary>
    /// The tiles in place: <c>sum[r][v] += scalars[r]·vectors[v]</c> while the index of the sum runs; the highest go first along the rows.
    /// </summary>
    public static EquatableArray<Node> WrittenOut(OuterProductTiles schedule)
    {
        var (contraction, row, along) = (schedule.Contraction, schedule.Row, schedule.Vector);
        var (target, sum) = (contraction.Target, Accumulator.Of(ReductionOperator.Sum, 0));
        Expression start = contraction.Resumes ? new Load(target, along) : contraction.Start is { } first ? new Load(first, along) : 0;
        var product = new FusedMultiplyAdd(new Broadcast(schedule.Scalars), new Load(schedule.Vectors, along), sum);

        // Where rows overlap, each is stored before the next one is loaded.
        Expression result = contraction.IsAdded ? new Load(target, along) + sum : sum;
        EquatableArray<Node> element =
        [
            new Let(sum, start, Width.Vector),
            .. Loop.Nest(contraction.Over, [new Assign(sum, product, Width.Vector)]),
            new StoreVector(target, along, result),
        ];
        return Loop.Nest(schedule.Outer.Where(axis => axis != Axis.Sample), RowTiles.Of(row, TileShape.Rows(row, along), rows => [.. TileShape.Strips(rows, along).Select(strip => Tile(strip, rows))]));

        Node Tile(TileStrip strip, int rows) => new Loop(along, UnrollAndJam.Of(element, TileCopy.OfVectors(row, rows, along, strip.Vectors)))
        {
            First = strip.First,
            End = strip.End,
            Stride = new Stride(strip.Vectors, Width.Vector),
        };
    }
}
