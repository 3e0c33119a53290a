using NetDsl.Generator.Equations;
using NetDsl.Generator.Formulas;

namespace NetDsl.Generator.Emission;

/// <summary>Equations as people read them: <c>Hidden.z[n] = Σₖ Image[k]·Hidden.Weights[k,n] + Hidden.Bias[n]</c>.</summary>
internal sealed class EquationNotation
{
    private const string Letters = "aehijklmnoprstuvx";
    private const string Subscripts = "ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ";

    private readonly Func<Subscript, string> _index;
    private readonly Func<Subscript, EquatableArray<int>, string> _place;
    private readonly Func<Axis, string> _symbol;

    private EquationNotation(Func<Subscript, string> index, Func<Subscript, EquatableArray<int>, string>? place = null, Func<Axis, string>? symbol = null) =>
        (_index, _place, _symbol) = (index, place ?? ((at, _) => index(at)), symbol ?? (axis => axis.Symbol));

    /// <summary>An equation with its indices as letters.</summary>
    public static string Write(Equation equation) => Write(equation, index => index.ToString());

    /// <summary>An equation with chosen texts for its indices.</summary>
    public static string Write(Equation equation, Func<Subscript, string> index)
    {
        var notation = new EquationNotation(index);
        var sign = equation.Accumulates ? " += " : " = ";
        return notation.Read(equation.Target, withSample: false) + sign + notation.Expression(equation.Value, withSample: false);
    }

    /// <summary>The right-hand side with chosen texts for its indices, for places in tensors that are read along one axis, and where a sum says over which it runs.</summary>
    public static string WriteValue(
        Equation equation, Func<Subscript, string> index, Func<Subscript, EquatableArray<int>, string> place, Func<Axis, string> symbol) =>
        new EquationNotation(index, place, symbol).Expression(equation.Value, withSample: false);

    private string Expression(Expression expression, bool withSample) => FormulaNotation.Write(expression, leaf => leaf switch
    {
        TensorRead read => Read(read, withSample),
        Reduction reduction => Reduction(reduction, withSample),
        Position position => _index(position.At),
        Variable variable => variable.Name,
        _ => leaf.ToString(),
    });

    private string Reduction(Reduction reduction, bool withSample)
    {
        var body = Expression(reduction.Body, withSample || reduction.Over.Contains(Axis.Sample));
        if (reduction.Body is Binary { Operator: BinaryOperator.Add or BinaryOperator.Subtract } or Selection)
            body = $"({body})";
        var sign = reduction.Operator switch
        {
            ReductionOperator.Sum => "Σ",
            ReductionOperator.Max => "max",
            _ => "argmax",
        };
        return sign + Below(reduction.Over) + " " + body;
    }

    private string Read(TensorRead read, bool withSample)
    {
        var shape = read.Tensor.Whole;
        var indices = read.At is [var place] && shape.Count > 1 ? [_place(place, shape)] : read.At.Select(_index);
        if (withSample && read.Tensor.IsPerSample)
            indices = indices.Prepend(Axis.Sample.Symbol);
        var list = string.Join(",", indices);
        return list.Length == 0 ? read.Tensor.Name : $"{read.Tensor.Name}[{list}]";
    }

    /// <summary>The indices of a sum below the line: Σₖ, Σᵤᵥₖ; where there is no such letter, Σ_(b,c).</summary>
    private string Below(IReadOnlyList<Axis> over)
    {
        var symbols = over.Select(_symbol).ToList();
        if (symbols.All(symbol => symbol.Length == 1 && Letters.IndexOf(symbol[0]) >= 0))
            return string.Concat(symbols.Select(symbol => Subscripts[Letters.IndexOf(symbol[0])]));
        return symbols is [var only] ? "_" + only : $"_({string.Join(",", symbols)})";
    }
}
