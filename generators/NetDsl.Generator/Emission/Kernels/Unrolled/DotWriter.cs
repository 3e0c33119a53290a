using NetDsl.Generator.Equations;
using NetDsl.Generator.Formulas;
using NetDsl.Generator.Scheduling;

namespace NetDsl.Generator.Emission.Kernels.Unrolled;

/// <summary>
/// A contraction in register tiles of dot products that are written out where they stand: <c>sum[r][c] += rows[r] · columns[c]</c>,
/// vectors of 512 bits along the index of the sum, whose lanes are folded at the end.
/// </summary>
internal sealed class DotWriter
{
    private const int Columns = DotTiles.Folded;

    private readonly KernelWriter _kernel;
    private readonly DotTiles _tiles;
    private readonly Contraction _contraction;

    private DotWriter(KernelWriter kernel, DotTiles tiles)
    {
        _kernel = kernel;
        _tiles = tiles;
        _contraction = tiles.Contraction;
    }

    private CodeWriter Code => _kernel.Code;

    private string VectorType => $"Vector512<{_kernel.Number}>";

    /// <summary>The numbers in 512 bits.</summary>
    private int Width => _kernel.Network.NumberType == NumberType.Double ? 8 : 16;

    public static void Write(KernelWriter kernel, DotTiles tiles) => new DotWriter(kernel, tiles).Write();

    /// <summary>The index of the sum that runs fastest, along which vectors go.</summary>
    private Axis Over => _contraction.Inner;

    private void Write()
    {
        Code.Blank();
        var runs = string.Join(", ", _contraction.Over.Select(axis => axis.Symbol));
        Code.Line($"// Tiles of dot products stay in registers, each a vector of partial sums, while {runs} {(_contraction.Over.Count == 1 ? "runs" : "run")}.");
        using var outer = LoopNest.Open(Code, _tiles.Outer);
        int[] heights = _tiles.Row == Axis.Sample ? [3, 1]
            : _tiles.Row.Extent % 3 == 0 ? [3]
            : _tiles.Row.Extent < 3 ? [_tiles.Row.Extent]
            : [3, _tiles.Row.Extent % 3];
        var rest = _tiles.Column.Extent % Columns;
        int[] widths = _tiles.Column.Extent < Columns ? [rest] : rest == 0 ? [Columns] : [Columns, rest];
        TileLoops.Write(Code, _tiles.Row, heights, rows =>
            TileLoops.Write(Code, _tiles.Column, widths, columns => Tile(rows, columns)));
    }

    private void Tile(int rows, int columns)
    {
        for (var r = 0; r < rows; r++)
        {
            for (var c = 0; c < columns; c++)
                Code.Line($"var {Sum(r, c)} = {VectorType}.Zero;");
        }

        using (LoopNest.Open(Code, _contraction.Over.Take(_contraction.Over.Count - 1)))
            Run(rows, columns);
        Code.Blank();
        for (var r = 0; r < rows; r++)
            Store(r, columns);
    }

    /// <summary>Adds the products of a tile along the fastest index of the sum.</summary>
    private void Run(int rows, int columns)
    {
        var over = Over;
        var (left, right) = _kernel.Along(over, _tiles.Rows.Tensor, _tiles.Columns.Tensor);
        Code.Line($"ref {_kernel.Number} {left} = ref {KernelWriter.At(_kernel.Local(_tiles.Rows.Tensor), KernelWriter.Address(_tiles.Rows, Begin))};");
        Code.Line($"ref {_kernel.Number} {right} = ref {KernelWriter.At(_kernel.Local(_tiles.Columns.Tensor), KernelWriter.Address(_tiles.Columns, Begin))};");
        using (Code.Block($"for (int {over.Symbol} = 0; {over.Symbol} < {over.Extent}; {over.Symbol} += {Width})"))
        {
            // Past the end of the index lies something else: neither factor may see it, for it might be infinite.
            var isMasked = !_tiles.EndsInZeros && over.Extent % Width != 0;
            var masked = isMasked ? " & inside" : "";
            if (isMasked)
                Code.Line($"var inside = Lanes.Mask512<{_kernel.Number}>({over.Symbol}, {over.Extent});");
            for (var c = 0; c < columns; c++)
                Code.Line($"var column{c} = {Load(right, $"{c * _tiles.Columns.Step(_tiles.Column)}")}{masked};");
            for (var r = 0; r < rows; r++)
            {
                Code.Line($"var row{r} = {Load(left, $"{r * _tiles.Rows.Step(_tiles.Row)}")}{masked};");
                for (var c = 0; c < columns; c++)
                    Code.Line($"{Sum(r, c)} = Vector512.FusedMultiplyAdd(row{r}, column{c}, {Sum(r, c)});");
            }

            Code.Line($"{left} = ref Unsafe.Add(ref {left}, {Width});");
            Code.Line($"{right} = ref Unsafe.Add(ref {right}, {Width});");
        }
    }

    private void Store(int r, int columns)
    {
        var target = _contraction.Target;
        for (var c = 0; c < columns; c++)
        {
            var value = $"Lanes.Sum({Sum(r, c)})";
            if (_contraction.Start is { } start)
                value += $" + {_kernel.Scalar(start, Index(r, c))}";
            Code.Line($"{_kernel.Scalar(target, Index(r, c))} {(_contraction.Equation.Accumulates ? "+=" : "=")} {value};");
        }
    }

    private static string Load(string reference, string offset) => KernelWriter.Load(reference, offset).Replace("Vector.", "Vector512.");

    private string Begin(Axis axis) => axis == Over ? "0" : axis.Symbol;

    private Func<Axis, string> Index(int r, int c) => axis =>
        axis == _tiles.Row && r > 0 ? $"{axis.Symbol} + {r}"
        : axis == _tiles.Column && c > 0 ? $"{axis.Symbol} + {c}"
        : axis.Symbol;

    private static string Sum(int r, int c) => $"sum{r}{c}";
}
