using NetDsl.Generator.Equations;
using NetDsl.Generator.LoopTree;
using NetDsl.Generator.Scheduling;

namespace NetDsl.Generator.Emission.Kernels;

/// <summary>
/// Register tiles as C#: what they compute, and calls of it. They are written out once for all networks, in <c>NetDsl.OuterProducts</c>
/// and <c>NetDsl.DotProducts</c>.
/// </summary>
internal sealed class TilePrinter(CodeWriter code, KernelNames names, ValuePrinter values)
{
    /// <summary>The indices of a sum, the fastest first, as tiles name them.</summary>
    private static readonly string[] Levels = ["Terms", "Around", "Outer", "Outermost"];

    public void Declare(RegisterTiles tiles)
    {
        var isOuter = tiles.Kind == TileKind.OuterProducts;
        var sizes = new List<string>
        {
            $"Rows = {Rows(tiles, tiles.Rows, tiles.Left)}",
            $"Columns = {(isOuter ? Extent(tiles.Columns) : Rows(tiles, tiles.Columns, tiles.Right))}",
        };

        // Dot products go along neighbours.
        sizes.AddRange(Levels.Zip(tiles.Over.Reverse(), (level, axis) => $"{level} = " + (level == Levels[0] && !isOuter
            ? Extent(axis)
            : $"new({Extent(axis)}, Left: {tiles.Left.Step(axis)}, Right: {tiles.Right.Step(axis)})")));
        if (isOuter && tiles.Right.Step(tiles.Columns) is > 1 and var step)
            sizes.Insert(2, $"ColumnStep = {step}");
        if (tiles.Adds)
            sizes.Add("Adds = true");
        if (tiles.IsPadded)
            sizes.Add("IsPadded = true");
        if (tiles.EndsInZeros)
            sizes.Add("EndsInZeros = true");

        var over = string.Join(", ", tiles.Over.Select(axis => axis.Symbol));
        using var block = code.Block($"var {names.Of(tiles)} = new {tiles.Kind} // {tiles.Rows.Symbol} × {tiles.Columns.Symbol} over {over}", "};");
        code.Line(string.Join(", ", sizes) + ",");
    }

    /// <summary>Writes a call, from where the loops around are.</summary>
    public void Compute(RegisterTiles tiles)
    {
        Access?[] accesses = [tiles.Target, tiles.Start, tiles.Left, tiles.Right];
        code.Call($"{names.Of(tiles)}.Compute", accesses.OfType<Access>().Select(access => "ref " + values.Element(access, tiles.Has)));
    }

    private static string Rows(RegisterTiles tiles, Axis axis, Access factor) =>
        $"new({Extent(axis)}, Target: {tiles.Target.Step(axis)}, Factor: {factor.Step(axis)}"
        + (tiles.Start?.Step(axis) is { } step and not 0 ? $", Start: {step})" : ")");

    private static string Extent(Axis axis) => axis == Axis.Sample ? "batch" : $"{axis.Extent}";
}
