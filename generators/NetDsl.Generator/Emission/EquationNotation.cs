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
        return notation.Read(equation.Target, row: null) + sign + notation.Expression(equation.Value, row: null);
    }

    /// <summary>The right-hand side as chosen: <c>Hidden[2;7]</c> is of a row of the batch, <c>Σₛ Hidden[s;7]</c> a sum over all rows.</summary>
    /// <param name="equation">The equation.</param>
    /// <param name="index">Writes an index.</param>
    /// <param name="place">Writes a place in a tensor of a shape that is read along one axis.</param>
    /// <param name="symbol">Names an index over which a sum runs.</param>
    /// <param name="row">The row of the element; null where it is not written.</param>
    public static string WriteValue(
        Equation equation, Func<Subscript, string> index, Func<Subscript, EquatableArray<int>, string> place, Func<Axis, string> symbol, string? row) =>
        new EquationNotation(index, place, symbol).Expression(equation.Value, row);

    private string Expression(Expression expression, string? row) => FormulaNotation.Write(expression, leaf => leaf switch
    {
        TensorRead read => Read(read, row),
        Reduction reduction => Reduction(reduction, row),
        Position position => _index(position.At),
        Variable variable => variable.Name,
        _ => leaf.ToString(),
    });

    private string Reduction(Reduction reduction, string? row)
    {
        var body = Expression(reduction.Body, reduction.Over.Contains(Axis.Sample) ? Axis.Sample.Symbol : row);
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

    private string Read(TensorRead read, string? row)
    {
        var shape = read.Tensor.Whole;
        var indices = string.Join(",", read.At is [var place] && shape.Count > 1 ? [_place(place, shape)] : read.At.Select(_index));
        if (row is not null && read.Tensor.IsPerSample)
            indices = $"{row};{indices}";
        return indices.Length == 0 ? read.Tensor.Name : $"{read.Tensor.Name}[{indices}]";
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
