using NetDsl.Generator.Equations;
using NetDsl.Generator.Formulas;
using NetDsl.Generator.Scheduling;

namespace NetDsl.Generator.LoopTree;

/// <summary>Loops along the rows of a target in tiles of given heights, the highest first; lower ones take what is left.</summary>
internal static class RowTiles
{
    public static EquatableArray<Node> Of(Axis row, IReadOnlyList<int> heights, Func<int, EquatableArray<Node>> tile) =>
        row == Axis.Sample ? OfSamples(heights, tile) : OfConstant(row, heights, tile);

    /// <summary>The number of samples is known at run time only: a loop for each height.</summary>
    private static EquatableArray<Node> OfSamples(IReadOnlyList<int> heights, Func<int, EquatableArray<Node>> tile) =>
    [
        new Begin(Axis.Sample),
        .. heights.Select(height => new Loop(Axis.Sample, tile(height)) { Stride = new Stride(height), Continues = true }),
    ];

    /// <summary>The number of rows is a constant, and so is what is left after the highest tiles.</summary>
    private static EquatableArray<Node> OfConstant(Axis row, IReadOnlyList<int> heights, Func<int, EquatableArray<Node>> tile)
    {
        var (loops, first) = (new List<Node>(), 0);
        foreach (var height in heights)
        {
            var end = first + (row.Extent - first) / height * height;
            loops.Add(new Loop(row, tile(height)) { First = first, End = end, Stride = new Stride(height) });
            first = end;
        }

        return loops.ToEquatableArray();
    }
}
