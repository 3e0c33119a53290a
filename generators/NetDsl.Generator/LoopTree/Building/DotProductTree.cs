using NetDsl.Generator.Equations;
using NetDsl.Generator.Formulas;
using NetDsl.Generator.Scheduling;

namespace NetDsl.Generator.LoopTree;

/// <summary>A contraction in register tiles of dot products: loops around the tiles of the runtime, or these written out in place.</summary>
internal static class DotProductTree
{
    /// <summary>The rows of a tile that is written out: 512 bits may be two registers.</summary>
    private const int Tallest = 3;

    /// <summary>The loops around a call of the tiles.</summary>
    public static EquatableArray<Node> Of(DotTiles schedule)
    {
        var contraction = schedule.Contraction;
        var tiles = new RegisterTiles(
            TileKind.DotProducts, schedule.Row, schedule.Column, contraction.Over, contraction.Target, contraction.Start, schedule.Rows, schedule.Columns)
        {
            Adds = contraction.Equation.Accumulates,
            EndsInZeros = schedule.EndsInZeros,
        };
        return [new LetTiles(tiles), .. Loop.Nest(schedule.Outer.Where(axis => axis != Axis.Sample), [new ComputeTiles(tiles)])];
    }

    /// <summary>
    /// The tiles in place: <c>sum[r][c] += rows[r]·columns[c]</c>, vectors of 512 bits along the index of the sum, folded at the end.
    /// </summary>
    public static EquatableArray<Node> WrittenOut(DotTiles schedule)
    {
        var contraction = schedule.Contraction;
        var (along, sum) = (contraction.Inner, Accumulator.Of(ReductionOperator.Sum, 0));

        // Past the end of the index lies something else: neither factor may see it, for it might be infinite.
        Let[] factors = [.. new[] { schedule.Columns, schedule.Rows }.Distinct().Select(factor => new Let(
            new ElementLocal(factor),
            schedule.EndsInZeros ? new Load(factor, along, Width.Wide) : Masked.WithZeros(new Load(factor, along, Width.Wide), along, Width.Wide),
            Width.Wide))];
        var product = new FusedMultiplyAdd(new ElementLocal(schedule.Rows), new ElementLocal(schedule.Columns), sum);
        Expression result = new Fold(ReductionOperator.Sum, sum);
        EquatableArray<Node> element =
        [
            new Let(sum, 0, Width.Wide),
            .. Loop.Nest(contraction.Over.Take(contraction.Over.Count - 1),
            [
                new Loop(along, [.. factors, new Assign(sum, product, Width.Wide)]) { Stride = new Stride(1, Width.Wide) },
            ]),
            new StoreElement(contraction.Target, contraction.Start is { } start ? result + start : result, contraction.Equation.Accumulates),
        ];
        var (heights, widths) = (TileShape.Heights(schedule.Row, Tallest), TileShape.Heights(schedule.Column, DotTiles.Folded));
        return Loop.Nest(schedule.Outer.Where(axis => axis != Axis.Sample), RowTiles.Of(schedule.Row, heights, rows => RowTiles.Of(schedule.Column, widths, columns =>
            UnrollAndJam.Of(element, TileCopy.OfColumns(schedule.Row, rows, schedule.Column, columns)))));
    }
}
