using NetDsl.Generator.Emission.Kernels;
using NetDsl.Generator.Equations;
using NetDsl.Generator.Formulas;

namespace NetDsl.Generator.Emission.Tracing;

/// <summary>
/// The right-hand side of an equation as a C# string, with the element's own indices as numbers: <c>Σₖ Image[k]·Hidden.Weights[k,7]</c>,
/// <c>maxᵤᵥ Edges[6+u,8+v,2]</c>; what each sample has, with the row before them: <c>Image[{s};k]</c>.
/// </summary>
internal static class TraceFormula
{
    /// <summary>The value of an equation.</summary>
    /// <param name="equation">The equation, whose target's indices are in scope.</param>
    /// <param name="before">What stands before it.</param>
    public static string Of(Equation equation, string before = "") => Quote(before, equation, [.. equation.Target.Axes]);

    /// <summary>
    /// What several places give to an element, as one sum over them: of <c>∂x[i+u] += Σₙ ∂z[i,n]·W[u,n]</c> at 5 it is
    /// <c>Σᵢₙ ∂z[i,n]·W[5-i,n]</c>.
    /// </summary>
    /// <param name="equation">The equation.</param>
    /// <param name="tried">The indices of the places.</param>
    /// <param name="solved">The subscripts that determine another index, that index, and the element's own one.</param>
    public static string OfSum(Equation equation, IReadOnlyList<Axis> tried, IEnumerable<(Subscript At, SubscriptTerm Term, string Index)> solved)
    {
        var known = new Dictionary<Axis, Subscript>();
        var own = new HashSet<Axis>(equation.Target.Axes.Where(axis => equation.Target.At.Any(at => at.Plain == axis)));
        foreach (var (at, term, index) in solved.Where(one => one.Term.Factor == 1))
        {
            var element = new Axis(index, at.Maximum + 1);
            own.Add(element);
            known[term.Axis] = (Subscript)element - (at - term.Axis);
        }

        var sum = Reduction.Sum(tried.Where(axis => !known.ContainsKey(axis)), equation.Value.Rename(known));
        return Quote(" + ", equation with { Value = sum }, own);
    }

    private static string Quote(string before, Equation equation, HashSet<Axis> own)
    {
        var row = equation.Target.Tensor.IsPerSample ? $"{{{Axis.Sample.Symbol}}}" : null;
        var sumsRows = equation.Value.Reductions().Any(sum => sum.Over.Contains(Axis.Sample));
        var text = before + EquationNotation.WriteValue(equation, at => Index(at, own, Symbol), (at, shape) => Place(at, shape, own, Symbol), Symbol, row);
        return text.Contains('{') ? $"$\"{text}\"" : $"\"{text}\"";

        // An index that got another name beside the element's own one has its name here, where that one is a number; but not that of rows in a sum over them.
        string Symbol(Axis axis) =>
            axis.Symbol.TrimEnd('_') is var letter && sumsRows && axis != Axis.Sample && letter == Axis.Sample.Symbol ? axis.Symbol : letter;
    }

    /// <summary>What is known of a subscript as a number, then the indices that run.</summary>
    private static string Index(Subscript at, HashSet<Axis> own, Func<Axis, string> symbol)
    {
        var known = at.Terms.Where(term => own.Contains(term.Axis)).ToEquatableArray();
        if (known.Count == 0)
            return at.Write("·", symbol);
        var number = $"{{{AddressNotation.Of(new Subscript(known, at.Shift))}}}";
        var rest = new Subscript(at.Terms.Where(term => !own.Contains(term.Axis)).ToEquatableArray(), 0);
        return rest.Terms.Count == 0 ? number
            : rest.Write("·", symbol) is var text && text.StartsWith("-", StringComparison.Ordinal) ? number + text
            : $"{number}+{text}";
    }

    /// <summary>The indices of a place that is known: of place p in a tensor of 4×3, <c>p / 3, p % 3</c>.</summary>
    private static string Place(Subscript at, EquatableArray<int> shape, HashSet<Axis> own, Func<Axis, string> symbol)
    {
        if (at.Terms.Any(term => !own.Contains(term.Axis)))
            return Index(at, own, symbol);
        var address = AddressNotation.Of(at);
        var place = at.Terms.Count + (at.Shift == 0 ? 0 : 1) > 1 ? $"({address})" : address;
        var indices = new string[shape.Count];
        var step = 1;
        for (var axis = shape.Count - 1; axis >= 0; axis--)
        {
            indices[axis] = $"{{{place}{(step == 1 ? "" : $" / {step}")}{(axis == 0 ? "" : $" % {shape[axis]}")}}}";
            step *= shape[axis];
        }

        return string.Join(",", indices);
    }
}
