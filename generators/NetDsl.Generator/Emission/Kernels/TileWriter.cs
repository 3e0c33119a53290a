using NetDsl.Generator.Equations;
using NetDsl.Generator.Scheduling;

namespace NetDsl.Generator.Emission.Kernels;

/// <summary>
/// A contraction by register tiles: loops around them, and in these a call of the tiles, which are written out once for all networks in
/// <c>NetDsl.OuterProducts</c> and <c>NetDsl.DotProducts</c>.
/// </summary>
internal sealed class TileWriter
{
    /// <summary>The indices of a sum, the fastest first, as tiles name them.</summary>
    private static readonly string[] Levels = ["Terms", "Around", "Outer", "Outermost"];

    private readonly KernelWriter _kernel;
    private readonly Contraction _contraction;

    /// <summary>What the sums start with; null for zero.</summary>
    private readonly Access? _start;

    private TileWriter(KernelWriter kernel, Contraction contraction, Access? start) => (_kernel, _contraction, _start) = (kernel, contraction, start);

    private CodeWriter Code => _kernel.Code;

    private Access Target => _contraction.Target;

    public static void Write(KernelWriter kernel, OuterProductTiles tiles) =>
        new TileWriter(kernel, tiles.Contraction, tiles.Contraction.Resumes ? tiles.Contraction.Target : tiles.Contraction.Start).Write(tiles);

    public static void Write(KernelWriter kernel, DotTiles tiles) => new TileWriter(kernel, tiles.Contraction, tiles.Contraction.Start).Write(tiles);

    private void Write(OuterProductTiles tiles)
    {
        Code.Blank();
        Code.Line($"// Rows × vectors of {_kernel.Local(Target.Tensor)} stay in registers while {Running()}.");
        using (Code.Block("var tiles = new OuterProducts", "};"))
        {
            Code.Line($"Rows = {Rows(tiles.Row, tiles.Scalars)}, // {tiles.Row.Symbol}");
            Code.Line($"Columns = {tiles.Vector.Extent}, // {tiles.Vector.Symbol}");
            foreach (var (level, axis) in Sum())
                Code.Line($"{level} = {Terms(axis, tiles.Scalars, tiles.Vectors)}, // {axis.Symbol}");
            if (_contraction.Equation.Accumulates && !_contraction.Resumes)
                Code.Line("Adds = true,");
            if (KernelWriter.OwnsPadding(Target, tiles.Vector) && tiles.Vector.Extent % RowPadding.VectorLength != 0)
                Code.Line("IsPadded = true,");
        }

        Compute(tiles.Outer, [tiles.Row, tiles.Vector, .. _contraction.Over], tiles.Scalars, tiles.Vectors);
    }

    private void Write(DotTiles tiles)
    {
        Code.Blank();
        Code.Line($"// Rows × columns of {_kernel.Local(Target.Tensor)} stay in registers, each a vector of partial sums, while {Running()}.");
        using (Code.Block("var tiles = new DotProducts", "};"))
        {
            Code.Line($"Rows = {Rows(tiles.Row, tiles.Rows)}, // {tiles.Row.Symbol}");
            Code.Line($"Columns = {Rows(tiles.Column, tiles.Columns)}, // {tiles.Column.Symbol}");
            Code.Line($"Terms = {_contraction.Inner.Extent}, // {_contraction.Inner.Symbol}");
            foreach (var (level, axis) in Sum().Skip(1))
                Code.Line($"{level} = {Terms(axis, tiles.Rows, tiles.Columns)}, // {axis.Symbol}");
            if (_contraction.Equation.Accumulates)
                Code.Line("Adds = true,");
            if (tiles.EndsInZeros)
                Code.Line("EndsInZeros = true,");
        }

        Compute(tiles.Outer, [tiles.Row, tiles.Column, .. _contraction.Over], tiles.Rows, tiles.Columns);
    }

    /// <summary>Writes the loops around the tiles, and their call.</summary>
    private void Compute(IEnumerable<Axis> outer, IReadOnlyList<Axis> inner, Access left, Access right)
    {
        using var loops = LoopNest.Open(Code, outer);
        Access?[] accesses = [Target, _start, left, right];
        Code.Line($"tiles.Compute({string.Join(", ", accesses.OfType<Access>().Select(access => "ref " + _kernel.Scalar(access, At)))});");

        string At(Axis axis) => inner.Contains(axis) ? "0" : axis.Symbol;
    }

    private IEnumerable<(string Level, Axis Axis)> Sum() => Levels.Zip(_contraction.Over.Reverse(), (level, axis) => (level, axis));

    private string Rows(Axis axis, Access factor) =>
        $"new({LoopNest.Extent(axis)}, Target: {Target.Step(axis)}, Factor: {factor.Step(axis)}"
        + (_start?.Step(axis) is { } step and not 0 ? $", Start: {step})" : ")");

    private static string Terms(Axis axis, Access left, Access right) =>
        $"new({LoopNest.Extent(axis)}, Left: {left.Step(axis)}, Right: {right.Step(axis)})";

    private string Running() =>
        $"{string.Join(", ", _contraction.Over.Select(axis => axis.Symbol))} {(_contraction.Over.Count == 1 ? "runs" : "run")}";
}
