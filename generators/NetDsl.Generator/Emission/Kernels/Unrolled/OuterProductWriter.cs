using NetDsl.Generator.Equations;
using NetDsl.Generator.Scheduling;

namespace NetDsl.Generator.Emission.Kernels.Unrolled;

/// <summary>
/// A contraction in register tiles that are written out where they stand: <c>sum[r][v] += scalars[r] · vectors[v]</c> while the index
/// of the sum runs. The tiles go along the rows, the highest first; lower ones take what is left.
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

    /// <summary>The index of the sum that runs fastest.</summary>
    private Axis Over => _contraction.Inner;

    private IEnumerable<Axis> OuterOver => _contraction.Over.Take(_contraction.Over.Count - 1);

    private void Write()
    {
        Code.Blank();
        var runs = string.Join(", ", _contraction.Over.Select(axis => axis.Symbol));
        Code.Line($"// Tiles of rows of {_kernel.Local(_contraction.Target.Tensor)} × vectors of it stay in registers while {runs} {(_contraction.Over.Count == 1 ? "runs" : "run")}.");
        using var outer = LoopNest.Open(Code, _tiles.Outer);
        var heights = TileShape.Rows(_tiles.Row, _tiles.Vector);
        TileLoops.Write(Code, _tiles.Row, heights, ByRow);
    }

    /// <summary>Tiles along the vectors of a few rows.</summary>
    private void ByRow(int rows)
    {
        foreach (var strip in TileShape.Strips(rows, _tiles.Vector))
        {
            using (Along(strip))
                Tile(rows, strip.Vectors);
        }
    }

    private CodeWriter.BlockScope Along(TileStrip strip)
    {
        var n = _tiles.Vector.Symbol;
        return Code.Block($"for (int {n} = {strip.First}; {n} < {strip.End}; {n} += {VectorOffset.Advance(strip.Vectors)})");
    }

    /// <summary>Writes one tile.</summary>
    /// <param name="rows">Its height.</param>
    /// <param name="vectors">Its width.</param>
    private void Tile(int rows, int vectors)
    {
        Each((r, v) => Code.Line($"var {Sum(r, v)} = {Start(r, v)};"));
        using (LoopNest.Open(Code, OuterOver))
            Run(rows, vectors);
        Code.Blank();
        Each(Store);

        void Each(Action<int, int> write)
        {
            for (var r = 0; r < rows; r++)
            {
                for (var v = 0; v < vectors; v++)
                    write(r, v);
            }
        }
    }

    /// <summary>Adds the outer products of a tile along the fastest index of the sum.</summary>
    private void Run(int rows, int vectors)
    {
        var over = Over;
        var (scalars, others) = _kernel.Along(over, _tiles.Scalars.Tensor, _tiles.Vectors.Tensor);
        Code.Line($"ref {_kernel.Number} {scalars} = ref {KernelWriter.At(_kernel.Local(_tiles.Scalars.Tensor), KernelWriter.Address(_tiles.Scalars, From))};");
        Code.Line($"ref {_kernel.Number} {others} = ref {KernelWriter.At(_kernel.Local(_tiles.Vectors.Tensor), KernelWriter.Address(_tiles.Vectors, From))};");
        using (Code.Block($"for (int {over.Symbol} = 0; {over.Symbol} < {LoopNest.Extent(over)}; {over.Symbol}++)"))
        {
            for (var v = 0; v < vectors; v++)
                Code.Line($"var vector{v} = {KernelWriter.Load(others, VectorOffset.Of(v))};");
            for (var r = 0; r < rows; r++)
            {
                Code.Line($"var scalar{r} = new {_kernel.VectorType}({KernelWriter.At(scalars, $"{r * _tiles.Scalars.Step(_tiles.Row)}")});");
                for (var v = 0; v < vectors; v++)
                    Code.Line($"{Sum(r, v)} = Vector.FusedMultiplyAdd(scalar{r}, vector{v}, {Sum(r, v)});");
            }

            Advance(scalars, $"{_tiles.Scalars.Step(over)}");
            Advance(others, $"{_tiles.Vectors.Step(over)}");
        }

        string From(Axis axis) => axis == over ? "0" : axis.Symbol;
    }

    private void Advance(string reference, string step)
    {
        if (step != "0")
            Code.Line($"{reference} = ref Unsafe.Add(ref {reference}, {step});");
    }

    private string Start(int r, int v)
    {
        if (_contraction.Resumes)
            return _kernel.LoadVector(_contraction.Target, Index(r, v));
        if (_contraction.Start is not { } start)
            return $"{_kernel.VectorType}.Zero";
        return r > 0 && !start.DependsOn(_tiles.Row) ? Sum(0, v) : _kernel.LoadVector(start, Index(r, v));
    }

    private void Store(int r, int v)
    {
        // Where rows overlap, each is stored before the next one is loaded.
        var isAdded = _contraction.Equation.Accumulates && !_contraction.Resumes;
        if (isAdded)
            Code.Line($"{Sum(r, v)} += {_kernel.LoadVector(_contraction.Target, Index(r, v))};");
        _kernel.StoreVector(_contraction.Target, _tiles.Vector, Sum(r, v), Index(r, v));
    }

    private Func<Axis, string> Index(int r, int v) => axis =>
        axis == _tiles.Vector ? VectorOffset.Of(axis.Symbol, v)
        : axis == _tiles.Row && r > 0 ? $"{axis.Symbol} + {r}"
        : axis.Symbol;

    private static string Sum(int r, int v) => $"sum{r}{v}";
}
