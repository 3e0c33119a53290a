using NetDsl.Generator.Equations;
using NetDsl.Generator.Formulas;
using NetDsl.Generator.Scheduling;

namespace NetDsl.Generator.Emission.Kernels;

/// <summary>
/// A contraction in register tiles: <c>sum[r][v] += scalars[r] · vectors[v]</c> while the index of the sum runs. The tiles
/// go along the rows, the highest first; lower ones take what is left.
/// </summary>
internal sealed class OuterProductWriter
{
    private readonly KernelWriter _kernel;
    private readonly OuterProductTiles _tiles;
    private readonly Contraction _contraction;

    private OuterProductWriter(KernelWriter kernel, OuterProductTiles tiles)
    {
        _kernel = kernel;
        _tiles = tiles;
        _contraction = tiles.Contraction;
    }

    private CodeWriter Code => _kernel.Code;

    public static void Write(KernelWriter kernel, OuterProductTiles tiles) => new OuterProductWriter(kernel, tiles).Write();

    private void Write()
    {
        Code.Blank();
        Code.Line($"// Tiles of rows of {_kernel.Local(_contraction.Target.Tensor)} × vectors of it stay in registers while {_contraction.Over.Symbol} runs.");
        TileLoops.Write(Code, _tiles.Row, TileShape.Rows(_tiles.Row, _tiles.Vector), Row);
    }

    private void Row(int rows)
    {
        var vectors = TileShape.Vectors(rows, _tiles.Vector);
        var n = _tiles.Vector.Symbol;
        using (Code.Block($"for (int {n} = 0; {n} < {_tiles.Vector.Extent}; {n} += {TileShape.Advance(vectors)})"))
            Tile(rows, vectors);
    }

    private void Tile(int rows, int vectors)
    {
        var (over, row, vector) = (_contraction.Over, _tiles.Row, _tiles.Vector);
        var (scalars, others) = ($"{_kernel.Local(_tiles.Scalars.Tensor)}_{over.Symbol}", $"{_kernel.Local(_tiles.Vectors.Tensor)}_{over.Symbol}");

        for (var r = 0; r < rows; r++)
        {
            for (var v = 0; v < vectors; v++)
                Code.Line($"var {Sum(r, v)} = {Start(r, v)};");
        }

        Code.Line($"ref {_kernel.Number} {scalars} = ref {KernelWriter.At(_kernel.Local(_tiles.Scalars.Tensor), _kernel.Address(_tiles.Scalars, Begin))};");
        Code.Line($"ref {_kernel.Number} {others} = ref {KernelWriter.At(_kernel.Local(_tiles.Vectors.Tensor), _kernel.Address(_tiles.Vectors, Begin))};");
        var bound = over == Axis.Sample ? "batch" : $"{over.Extent}";
        var index = over.Symbol;
        using (Code.Block($"for (int {index} = 0; {index} < {bound}; {index}++)"))
        {
            for (var v = 0; v < vectors; v++)
                Code.Line($"var vector{v} = {KernelWriter.Load(others, TileShape.Offset(v))};");
            var stride = _kernel.Plan.Stride(_tiles.Scalars, row);
            for (var r = 0; r < rows; r++)
            {
                var scalar = $"scalar{r}";
                Code.Line($"var {scalar} = new {_kernel.VectorType}({KernelWriter.At(scalars, $"{r * stride}")});");
                for (var v = 0; v < vectors; v++)
                    Code.Line($"{Sum(r, v)} = Vector.FusedMultiplyAdd({scalar}, vector{v}, {Sum(r, v)});");
            }

            Code.Line($"{scalars} = ref Unsafe.Add(ref {scalars}, {_kernel.Plan.Stride(_tiles.Scalars, over)});");
            Code.Line($"{others} = ref Unsafe.Add(ref {others}, {_kernel.Plan.Stride(_tiles.Vectors, over)});");
        }

        Code.Blank();
        for (var r = 0; r < rows; r++)
        {
            for (var v = 0; v < vectors; v++)
                Store(r, v);
        }
    }

    private string Start(int r, int v)
    {
        if (_contraction.Equation.Accumulates)
            return _kernel.LoadVector(_contraction.Target, Index(r, v));
        if (_contraction.Start is not { } start)
            return $"{_kernel.VectorType}.Zero";
        return r > 0 && !start.DependsOn(_tiles.Row) ? Sum(0, v) : _kernel.LoadVector(start, Index(r, v));
    }

    private void Store(int r, int v)
    {
        _kernel.StoreVector(_contraction.Target, _tiles.Vector, Sum(r, v), Index(r, v));
        if (_tiles.Activation is not { } activation)
            return;
        var output = _kernel.Local(activation.Target.Tensor).TrimStart('@');
        var value = _kernel.VectorExpression(activation.Value, leaf => leaf is TensorRead ? Sum(r, v) : VectorLoads.Leaf(_kernel, leaf, _tiles.Vector));
        Code.Line($"var {output}{r}{v} = {value};");
        _kernel.StoreVector(activation.Target, _tiles.Vector, $"{output}{r}{v}", Index(r, v));
    }

    private string Begin(Axis axis) => axis == _contraction.Over ? "0" : axis.Symbol;

    private Func<Axis, string> Index(int r, int v) => axis =>
        axis == _tiles.Vector ? TileShape.Offset(axis.Symbol, v)
        : axis == _tiles.Row && r > 0 ? $"{axis.Symbol} + {r}"
        : axis.Symbol;

    private static string Sum(int r, int v) => $"sum{r}{v}";
}
