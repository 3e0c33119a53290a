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
        using var block = code.Block($"var {names.Of(tiles)} = new {tiles.Kind}", "};");
        code.Line($"Rows = {Rows(tiles, tiles.Rows, tiles.Left)}, // {tiles.Rows.Symbol}");
        code.Line($"Columns = {(isOuter ? Extent(tiles.Columns) : Rows(tiles, tiles.Columns, tiles.Right))}, // {tiles.Columns.Symbol}");
        foreach (var (level, axis) in Levels.Zip(tiles.Over.Reverse(), (level, axis) => (level, axis)))
        {
            // Dot products go along neighbours.
            var terms = level == Levels[0] && !isOuter ? Extent(axis) : $"new({Extent(axis)}, Left: {tiles.Left.Step(axis)}, Right: {tiles.Right.Step(axis)})";
            code.Line($"{level} = {terms}, // {axis.Symbol}");
        }

        if (tiles.Adds)
            code.Line("Adds = true,");
        if (tiles.IsPadded)
            code.Line("IsPadded = true,");
        if (tiles.EndsInZeros)
            code.Line("EndsInZeros = true,");
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
