using NetDsl.Generator.Equations;
using NetDsl.Generator.Formulas;
using NetDsl.Generator.Scheduling;

namespace NetDsl.Generator.Emission.Kernels;

/// <summary>A vector of elements at a time; sums and maxima over other indices stay in registers, several side by side.</summary>
internal sealed class VectorLoopsWriter
{
    private readonly KernelWriter _kernel;
    private readonly VectorLoops _loops;
    private readonly Nest _nest;
    private readonly Contraction? _contraction;
    private readonly IReadOnlyList<Reduction> _reductions;
    private readonly IReadOnlyList<Access> _outside;

    // The elements of a tile: the row and the vector of each.
    private IReadOnlyList<(int Row, int Vector)> _tile = [(0, 0)];

    private VectorLoopsWriter(KernelWriter kernel, VectorLoops loops)
    {
        _kernel = kernel;
        _loops = loops;
        _nest = loops.Nest;
        _contraction = Contraction.Of(_nest);
        _reductions = _nest.Reductions;
        _outside = _contraction is null ? _nest.Value.All<Access>(into: part => part is not Reduction) : [];
    }

    private Axis Vector => _loops.Vector;

    private CodeWriter Code => _kernel.Code;

    /// <summary>Whether what is read is held in locals; the elements of a tile read it where they need it.</summary>
    private bool HasLocals => _tile.Count == 1;

    /// <summary>Writes the loops but for that over the samples, inside of which they stand.</summary>
    public static void Write(KernelWriter kernel, VectorLoops loops) => new VectorLoopsWriter(kernel, loops).Write();

    private void Write()
    {
        _kernel.Heading(_loops.Equation);

        // The additions of one sum wait for each other; those of several do not.
        var vectors = _reductions is [{ Operator: not ReductionOperator.ArgMax }] && _outside.Count == 0 ? TileShape.VectorsFor(Vector.Extent, atMost: 4) : 1;
        if (_loops.Row is not { } row)
        {
            using var outer = LoopNest.Open(Code, _loops.Outer);
            Tiles(1, vectors);
            return;
        }

        using var around = LoopNest.Open(Code, _loops.Outer.Where(axis => axis != row));
        TileLoops.Write(Code, row, TileShape.Sums(row, vectors), rows => Tiles(rows, vectors));
    }

    /// <summary>Writes the loop along the vectors, in which tiles of so many rows and vectors are computed.</summary>
    private void Tiles(int rows, int vectors)
    {
        _tile = [.. from row in Enumerable.Range(0, rows) from vector in Enumerable.Range(0, vectors) select (row, vector)];
        using var scope = _loops.Outer.Any() || _outside.All(access => access.DependsOn(Vector)) ? default : Code.Block();
        if (HasLocals)
            VectorLoads.Broadcasts(_kernel, _outside, Vector);
        var value = HasLocals && _contraction is null ? _kernel.Hoist(_nest.Value, [Vector]) : _nest.Value;

        var n = Vector.Symbol;
        using var loop = Code.Block($"for (int {n} = 0; {n} < {Vector.Extent}; {n} += {VectorOffset.Advance(vectors)})");
        if (HasLocals)
            VectorLoads.Vectors(_kernel, _outside, Vector);
        foreach (var (reduction, number) in _reductions.Select((reduction, number) => (reduction, number)))
            Reduce(reduction, number);
        for (var i = 0; i < _tile.Count; i++)
            Store(value, i);
    }

    private void Reduce(Reduction reduction, int number)
    {
        for (var i = 0; i < _tile.Count; i++)
        {
            var start = reduction.Operator != ReductionOperator.Sum ? $"new {_kernel.VectorType}({_kernel.Number}.NegativeInfinity)"
                : _contraction?.Start is { } first ? _kernel.Lanes(first, Vector, At(i))
                : $"{_kernel.VectorType}.Zero";
            Code.Line($"var {Accumulator(reduction, number, i)} = {start};");
            if (reduction.Operator == ReductionOperator.ArgMax)
                Code.Line($"var {Result(number, i)} = {_kernel.VectorType}.Zero;");
        }

        if (reduction.Operator == ReductionOperator.ArgMax)
            Code.Line($"int {Place(number)} = 0;");
        using var loops = LoopNest.Open(Code, reduction.Over);
        var shared = Shared(reduction);
        var body = _kernel.Hoist(reduction.Body, _loops.Row is { } row ? [Vector, row] : [Vector]);
        for (var i = 0; i < _tile.Count; i++)
        {
            // Elements side by side have the same names, each in its own braces.
            var own = LoadsFirst(reduction) ? body.All<Access>(_ => true).Where(access => !shared.ContainsKey(_kernel.Lanes(access, Vector, At(i)))).ToList() : [];
            using var ofOne = !HasLocals && own.Any(access => access.DependsOn(Vector)) ? Code.Block() : default;
            VectorLoads.Vectors(_kernel, HasLocals ? own.Except(_outside) : own, Vector, At(i));
            Accumulate(reduction with { Body = body }, number, i, shared);
        }

        if (reduction.Operator == ReductionOperator.ArgMax)
            Code.Line($"{Place(number)}++;");
    }

    /// <summary>What several elements of a tile read is loaded once.</summary>
    private Dictionary<string, string> Shared(Reduction reduction)
    {
        var locals = new Dictionary<string, string>();
        if (HasLocals)
            return locals;
        foreach (var access in reduction.Body.All<Access>(_ => true))
        {
            foreach (var read in Enumerable.Range(0, _tile.Count).GroupBy(i => _kernel.Lanes(access, Vector, At(i))).Where(read => read.Count() > 1))
            {
                locals[read.Key] = _kernel.Element(access) + (access.DependsOn(Vector) ? "" : "All") + Suffix(read.First());
                Code.Line($"var {locals[read.Key]} = {read.Key};");
            }
        }

        return locals;
    }

    private void Accumulate(Reduction reduction, int number, int i, Dictionary<string, string> shared)
    {
        var sum = Accumulator(reduction, number, i);
        if (_contraction is not null && reduction.Body is Binary { Left: Access left, Right: Access right })
        {
            Code.Line($"{sum} = Vector.FusedMultiplyAdd({Read(left)}, {Read(right)}, {sum});");
            return;
        }

        var term = _kernel.VectorExpression(reduction.Body, Vector, leaf => Read((Access)leaf), At(i));
        switch (reduction.Operator)
        {
            case ReductionOperator.Sum:
                Code.Line($"{sum} += {term};");
                break;
            case ReductionOperator.Max:
                Code.Line($"{sum} = VectorMath.Max({sum}, {term});");
                break;
            default:
                AccumulatePlace(term, sum, number, i);
                break;
        }

        string Read(Access access)
        {
            var text = _kernel.Lanes(access, Vector, At(i));
            return shared.TryGetValue(text, out var local) ? local
                : access.DependsOn(Vector) && (LoadsFirst(reduction) || (HasLocals && _outside.Contains(access))) ? _kernel.Element(access)
                : text;
        }
    }

    private void AccumulatePlace(string term, string max, int number, int i)
    {
        using var ofOne = HasLocals ? default : Code.Block();
        Code.Line($"var term = {term};");
        Code.Line($"var isLarger = Vector.GreaterThan(term, {max});");
        Code.Line($"{Result(number, i)} = Vector.ConditionalSelect(isLarger, new {_kernel.VectorType}({Place(number)}), {Result(number, i)});");
        Code.Line($"{max} = Vector.ConditionalSelect(isLarger, term, {max});");
    }

    /// <summary>Whether the terms of a sum are more than an element, which needs no name.</summary>
    private static bool LoadsFirst(Reduction reduction) => reduction.Body is not Access;

    private void Store(Expression whole, int i)
    {
        Expression result = _contraction is not null ? new Local(Result(0, i)) : whole;
        if (_nest.Equation.Accumulates)
            result = new Binary(BinaryOperator.Add, new Local(_kernel.LoadVector(_nest.Target, Vector, At(i))), result);
        var value = _kernel.VectorExpression(result, Vector, leaf => Leaf(leaf, i), At(i));
        if (value != OnlySum(i))
        {
            var name = _kernel.Element(_nest.Target) + Suffix(i) + (_nest.Accesses.Contains(_nest.Target) ? "_next" : "");
            Code.Line($"var {name} = {value};");
            value = name;
        }

        if (HasLocals && _loops.Rises && Vector.Extent < _nest.Target.Tensor.Length && Vector.Extent % RowPadding.VectorLength != 0)
            _kernel.StoreAhead(_nest.Target, value);
        else
            _kernel.StoreVector(_nest.Target, Vector, value, At(i));
    }

    private string Leaf(Expression leaf, int i) => leaf switch
    {
        Reduction reduction => Result(_reductions.TakeWhile(other => !other.Equals(reduction)).Count(), i),
        Access access when !HasLocals => _kernel.Lanes(access, Vector, At(i)),
        _ => VectorLoads.Leaf(_kernel, leaf, Vector),
    };

    /// <summary>The only sum, where there is one: it needs no other name to be stored.</summary>
    private string? OnlySum(int i) => _reductions.Count == 1 ? Result(0, i) : null;

    private Func<Axis, string> At(int i) => axis =>
        axis == Vector ? VectorOffset.Of(axis.Symbol, _tile[i].Vector)
        : axis == _loops.Row && _tile[i].Row > 0 ? $"{axis.Symbol} + {_tile[i].Row}"
        : axis.Symbol;

    /// <summary>What tells the elements of a tile apart in names.</summary>
    private string Suffix(int i)
    {
        var (row, vector) = _tile[i];
        return (row == 0 ? "" : $"_{row}") + (vector == 0 ? "" : $"_{vector}V");
    }

    private string Accumulator(Reduction reduction, int number, int i) => reduction.Operator switch
    {
        ReductionOperator.ArgMax => $"max{number + i}",
        _ => Result(number, i),
    };

    /// <summary>The result of a sum: of the first, second, … one, or of the only one for the first, second, … element.</summary>
    private string Result(int number, int i) => _reductions[number].Operator switch
    {
        ReductionOperator.Sum => $"sum{number + i}",
        ReductionOperator.Max => $"max{number + i}",
        _ => $"first{number + i}",
    };

    private static string Place(int number) => $"place{number}";
}
