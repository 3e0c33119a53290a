using NetDsl.Generator.Equations;
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
        if (CacheBlocking.GoesByStrips(_tiles))
            ByStrips(heights);
        else
            TileLoops.Write(Code, _tiles.Row, heights, ByRow);
    }

    /// <summary>Tiles along the vectors of a few rows.</summary>
    private void ByRow(int rows)
    {
        foreach (var strip in TileShape.Strips(rows, _tiles.Vector))
        {
            using (Along(strip))
                Tile(rows, strip.Vectors, isPart: false);
        }
    }

    /// <summary>Tiles along the samples, two or more at a time, of one strip after another.</summary>
    private void ByStrips(int[] heights)
    {
        var number = _kernel.Number;
        Code.Line($"// Strips of {_kernel.Local(_tiles.Vectors.Tensor)} are copied to a near cache, where all samples read them;");
        Code.Line($"// it takes {CacheBlocking.FewestSamples} samples to be worth it.");
        Code.Line($"int shared = batch < {CacheBlocking.FewestSamples} ? 0 : batch - batch % 2;");
        using (Code.Block("if (shared > 0)"))
        {
            var width = VectorOffset.Advance(Widest(heights[0]));
            Code.Line($"Span<{number}> copy = stackalloc {number}[{CacheBlocking.Steps} * {width}];");
            Code.Line($"ref {number} strip = ref MemoryMarshal.GetReference(copy);");
            var range = $"int {PartBegin} = 0; {PartBegin} < {Over.Extent}; {PartBegin} += {CacheBlocking.Steps}";
            using var part = Code.Block($"for ({range})");
            Code.Line($"int {PartEnd} = Math.Min({PartBegin} + {CacheBlocking.Steps}, {Over.Extent});");
            foreach (var strip in TileShape.Strips(heights[0], _tiles.Vector))
            {
                using var loop = Along(strip);
                Copy(strip.Vectors);
                Code.Blank();
                var shared = heights.Where(height => height > 1).ToList();
                TileLoops.Write(Code, _tiles.Row, shared, rows => Tile(rows, strip.Vectors, isPart: true));
            }
        }

        Code.Blank();
        using (Code.Block("for (int s = shared; s < batch; s++)"))
            ByRow(1);
    }

    private int Widest(int rows) => TileShape.Strips(rows, _tiles.Vector).Max(strip => strip.Vectors);

    private void Copy(int vectors)
    {
        var k = Over.Symbol;
        using var loop = Code.Block($"for (int {k} = {PartBegin}; {k} < {PartEnd}; {k}++)");
        for (var v = 0; v < vectors; v++)
        {
            var read = _kernel.LoadVector(_tiles.Vectors, axis => axis == _tiles.Vector ? VectorOffset.Of(axis.Symbol, v) : axis.Symbol);
            var offset = $"({k} - {PartBegin}) * {VectorOffset.Advance(vectors)}" + (v == 0 ? "" : $" + {VectorOffset.Of(v)}");
            Code.Line($"{read}.StoreUnsafe(ref strip, (nuint)({offset}));");
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
    /// <param name="isPart">Whether it computes a part of the sum, on top of what the parts before stored.</param>
    private void Tile(int rows, int vectors, bool isPart)
    {
        var over = Over;
        for (var r = 0; r < rows; r++)
        {
            for (var v = 0; v < vectors; v++)
                Code.Line($"var {Sum(r, v)} = {(isPart ? Resume(r, v) : Start(r, v))};");
        }

        using (LoopNest.Open(Code, OuterOver))
            Run(rows, vectors, isPart);
        Code.Blank();
        Each(Store);
        if (_tiles.Activation is not { } activation)
            return;
        using (isPart ? Code.Block($"if ({PartEnd} == {over.Extent})") : default)
            Each((r, v) => Activate(activation, r, v));

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
    private void Run(int rows, int vectors, bool isPart)
    {
        var (over, row) = (Over, _tiles.Row);
        var (scalars, others) = _kernel.Along(over, _tiles.Scalars.Tensor, _tiles.Vectors.Tensor);
        Code.Line($"ref {_kernel.Number} {scalars} = ref {KernelWriter.At(_kernel.Local(_tiles.Scalars.Tensor), KernelWriter.Address(_tiles.Scalars, From))};");
        Code.Line($"ref {_kernel.Number} {others} = ref {(isPart ? "strip" : KernelWriter.At(_kernel.Local(_tiles.Vectors.Tensor), KernelWriter.Address(_tiles.Vectors, From)))};");
        var bound = isPart ? PartEnd : LoopNest.Extent(over);
        var index = over.Symbol;
        using (Code.Block($"for (int {index} = {(isPart ? PartBegin : "0")}; {index} < {bound}; {index}++)"))
        {
            for (var v = 0; v < vectors; v++)
                Code.Line($"var vector{v} = {KernelWriter.Load(others, VectorOffset.Of(v))};");
            var stride = _tiles.Scalars.Step(row);
            for (var r = 0; r < rows; r++)
            {
                var scalar = $"scalar{r}";
                Code.Line($"var {scalar} = new {_kernel.VectorType}({KernelWriter.At(scalars, $"{r * stride}")});");
                for (var v = 0; v < vectors; v++)
                    Code.Line($"{Sum(r, v)} = Vector.FusedMultiplyAdd({scalar}, vector{v}, {Sum(r, v)});");
            }

            Advance(scalars, $"{_tiles.Scalars.Step(over)}");
            Advance(others, isPart ? VectorOffset.Advance(vectors) : $"{_tiles.Vectors.Step(over)}");
        }

        string From(Axis axis) => axis != over ? axis.Symbol : isPart ? PartBegin : "0";
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

    /// <summary>What a part of the sum starts with: the first one as a whole sum does, the others with what is stored.</summary>
    private string Resume(int r, int v)
    {
        var stored = _kernel.LoadVector(_contraction.Target, Index(r, v));
        return _contraction.Resumes ? stored : $"{PartBegin} == 0 ? {Start(r, v)} : {stored}";
    }

    private void Store(int r, int v)
    {
        // Where rows overlap, each is stored before the next one is loaded.
        var isAdded = _contraction.Equation.Accumulates && !_contraction.Resumes;
        if (isAdded)
            Code.Line($"{Sum(r, v)} += {_kernel.LoadVector(_contraction.Target, Index(r, v))};");
        _kernel.StoreVector(_contraction.Target, _tiles.Vector, Sum(r, v), Index(r, v));
    }

    private void Activate(Equation activation, int r, int v)
    {
        var target = _contraction.Target with { Tensor = activation.Target.Tensor };
        var output = _kernel.Network.Names.Unescaped(target.Tensor);
        var value = _kernel.VectorExpression(activation.Value, _tiles.Vector, _ => Sum(r, v));
        Code.Line($"var {output}{r}{v} = {value};");
        _kernel.StoreVector(target, _tiles.Vector, $"{output}{r}{v}", Index(r, v));
    }

    private string PartBegin => Over.Symbol + "Begin";

    private string PartEnd => Over.Symbol + "End";

    private Func<Axis, string> Index(int r, int v) => axis =>
        axis == _tiles.Vector ? VectorOffset.Of(axis.Symbol, v)
        : axis == _tiles.Row && r > 0 ? $"{axis.Symbol} + {r}"
        : axis.Symbol;

    private static string Sum(int r, int v) => $"sum{r}{v}";
}
