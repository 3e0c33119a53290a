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
        using var scope = _outside.All(access => access.DependsOn(Vector)) ? default : code.Block();
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
        if (count == 1 && reduction.Body is not Access)
            VectorLoads.Vectors(_kernel, reduction.Body.All<Access>(_ => true).Except(_outside), Vector);
        for (var i = 0; i < count; i++)
            Accumulate(reduction, number, count, i);
        if (reduction.Operator == ReductionOperator.ArgMax)
            code.Line($"{Place(number)}++;");
    }

    private void Accumulate(Reduction reduction, int number, int count, int i)
    {
        var (code, sum) = (_kernel.Code, Accumulator(reduction, number, i));
        if (reduction.Operator == ReductionOperator.Sum && reduction.Body is Binary { Operator: BinaryOperator.Multiply, Left: Access left, Right: Access right }
            && _contraction is not null)
        {
            code.Line($"{sum} = Vector.FusedMultiplyAdd({Read(left, count, i)}, {Read(right, count, i)}, {sum});");
            return;
        }

        var term = _kernel.VectorExpression(reduction.Body, Vector, leaf => Read((Access)leaf, reduction.Body is Access ? 0 : count, i), At(i));
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
    }

    private void Store(int i)
    {
        var value = _contraction is not null ? Result(0, i) : _kernel.VectorExpression(_nest.Value, Vector, leaf => Leaf(leaf, i), At(i));
        if (_nest.Equation.Accumulates)
            value = $"{_kernel.LoadVector(_nest.Target, At(i))} + ({value})";
        if (value != OnlySum(i))
        {
            var suffix = (i == 0 ? "" : $"_{i}V") + (_nest.Accesses.Contains(_nest.Target) ? "_next" : "");
            var name = _kernel.Element(_nest.Target) + suffix;
            _kernel.Code.Line($"var {name} = {value};");
            value = name;
        }

        _kernel.StoreVector(_nest.Target, Vector, value, At(i));
    }

    /// <summary>An element in a sum: of one vector in a local, of several side by side from memory.</summary>
    private string Read(Access access, int count, int i) =>
        (count == 1 || _outside.Contains(access)) && access.DependsOn(Vector) ? _kernel.Element(access) : _kernel.Lanes(access, Vector, At(i));

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
