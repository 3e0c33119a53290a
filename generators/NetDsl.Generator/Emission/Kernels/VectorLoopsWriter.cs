using NetDsl.Generator.Equations;
using NetDsl.Generator.Formulas;
using NetDsl.Generator.Scheduling;

namespace NetDsl.Generator.Emission.Kernels;

/// <summary>A vector of elements at a time; sums and maxima over other indices stay in registers.</summary>
internal sealed class VectorLoopsWriter
{
    private readonly KernelWriter _kernel;
    private readonly VectorLoops _loops;
    private readonly Nest _nest;
    private readonly Contraction? _contraction;
    private readonly IReadOnlyList<Reduction> _reductions;
    private readonly IReadOnlyList<Access> _outside;

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

    /// <summary>Writes the loops but for that over the samples, inside of which they stand.</summary>
    public static void Write(KernelWriter kernel, VectorLoops loops) => new VectorLoopsWriter(kernel, loops).Write();

    private void Write()
    {
        var code = _kernel.Code;
        _kernel.Heading(_loops);
        using var outer = LoopNest.Open(code, _loops.Outer);
        using var scope = _loops.Outer.Any() || _outside.All(access => access.DependsOn(Vector)) ? default : code.Block();
        VectorLoads.Broadcasts(_kernel, _outside, Vector);

        // The additions of one sum wait for each other; those of several do not.
        var count = _reductions is [{ Operator: not ReductionOperator.ArgMax }] && _outside.Count == 0 ? TileShape.VectorsFor(Vector.Extent, atMost: 4) : 1;
        var n = Vector.Symbol;
        using var loop = code.Block($"for (int {n} = 0; {n} < {Vector.Extent}; {n} += {TileShape.Advance(count)})");
        VectorLoads.Vectors(_kernel, _outside, Vector);
        foreach (var (reduction, number) in _reductions.Select((reduction, number) => (reduction, number)))
            Reduce(reduction, number, count);
        for (var i = 0; i < count; i++)
            Store(i);
    }

    private void Reduce(Reduction reduction, int number, int count)
    {
        var code = _kernel.Code;
        for (var i = 0; i < count; i++)
        {
            var start = reduction.Operator != ReductionOperator.Sum ? $"new {_kernel.VectorType}({_kernel.Number}.NegativeInfinity)"
                : _contraction?.Start is { } first ? _kernel.Lanes(first, Vector, At(i))
                : $"{_kernel.VectorType}.Zero";
            code.Line($"var {Accumulator(reduction, number, i)} = {start};");
            if (reduction.Operator == ReductionOperator.ArgMax)
                code.Line($"var {Result(number, i)} = {_kernel.VectorType}.Zero;");
        }

        if (reduction.Operator == ReductionOperator.ArgMax)
            code.Line($"int {Place(number)} = 0;");
        using var loops = LoopNest.Open(code, reduction.Over);
        for (var i = 0; i < count; i++)
        {
            // Vectors side by side have the same names, each in its own braces.
            using var ofOne = count > 1 && LoadsFirst(reduction) ? code.Block() : default;
            if (LoadsFirst(reduction))
                VectorLoads.Vectors(_kernel, reduction.Body.All<Access>(_ => true).Except(_outside), Vector, At(i));
            Accumulate(reduction, number, i);
        }

        if (reduction.Operator == ReductionOperator.ArgMax)
            code.Line($"{Place(number)}++;");
    }

    private void Accumulate(Reduction reduction, int number, int i)
    {
        var (code, sum) = (_kernel.Code, Accumulator(reduction, number, i));
        if (_contraction is not null && reduction.Body is Binary { Left: Access left, Right: Access right })
        {
            code.Line($"{sum} = Vector.FusedMultiplyAdd({Read(left)}, {Read(right)}, {sum});");
            return;
        }

        var term = _kernel.VectorExpression(reduction.Body, Vector, leaf => Read((Access)leaf), At(i));
        switch (reduction.Operator)
        {
            case ReductionOperator.Sum:
                code.Line($"{sum} += {term};");
                break;
            case ReductionOperator.Max:
                code.Line($"{sum} = VectorMath.Max({sum}, {term});");
                break;
            default:
                using (code.Block())
                {
                    code.Line($"var term = {term};");
                    code.Line($"{Result(number, i)} = Vector.ConditionalSelect(Vector.GreaterThan(term, {sum}), new {_kernel.VectorType}({Place(number)}), {Result(number, i)});");
                    code.Line($"{sum} = VectorMath.Max({sum}, term);");
                }

                break;
        }

        string Read(Access access) => access.DependsOn(Vector) && (LoadsFirst(reduction) || _outside.Contains(access))
            ? _kernel.Element(access)
            : _kernel.Lanes(access, Vector, At(i));
    }

    private void Store(int i)
    {
        Expression result = _contraction is not null ? new Local(Result(0, i)) : _nest.Value;
        if (_nest.Equation.Accumulates)
            result = new Binary(BinaryOperator.Add, new Local(_kernel.LoadVector(_nest.Target, At(i))), result);
        var value = _kernel.VectorExpression(result, Vector, leaf => Leaf(leaf, i), At(i));
        if (value != OnlySum(i))
        {
            var suffix = (i == 0 ? "" : $"_{i}V") + (_nest.Accesses.Contains(_nest.Target) ? "_next" : "");
            var name = _kernel.Element(_nest.Target) + suffix;
            _kernel.Code.Line($"var {name} = {value};");
            value = name;
        }

        _kernel.StoreVector(_nest.Target, Vector, value, At(i));
    }

    /// <summary>Whether the terms of a sum are more than an element, which needs no name.</summary>
    private static bool LoadsFirst(Reduction reduction) => reduction.Body is not Access;

    private string Leaf(Expression leaf, int i) => leaf is Reduction reduction
        ? Result(_reductions.TakeWhile(other => !other.Equals(reduction)).Count(), i)
        : VectorLoads.Leaf(_kernel, leaf, Vector);

    /// <summary>The only sum, where there is one: it needs no other name to be stored.</summary>
    private string? OnlySum(int i) => _reductions.Count == 1 ? Result(0, i) : null;

    private Func<Axis, string> At(int i) => axis => axis == Vector ? TileShape.Offset(axis.Symbol, i) : axis.Symbol;

    private string Accumulator(Reduction reduction, int number, int i) => reduction.Operator switch
    {
        ReductionOperator.ArgMax => $"max{number}",
        _ => Result(number, i),
    };

    /// <summary>The result of a sum: of the first, second, … one, or of the only one for the first, second, … vector.</summary>
    private string Result(int number, int i) => _reductions[number].Operator switch
    {
        ReductionOperator.Sum => $"sum{number + i}",
        ReductionOperator.Max => $"max{number + i}",
        _ => $"first{number}",
    };

    private static string Place(int number) => $"place{number}";
}
