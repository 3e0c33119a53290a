using NetDsl.Generator.Formulas;

namespace NetDsl.Generator.IndexNotation;

/// <summary>
/// Equations as text, which carries them from one assembly to another in a <c>[assembly: Formula]</c>:
/// <c>[Layer] Soft(Tensor x, Index n) { e[k] => Exp(x[k]) } => e[n] / SumOver(k; e[k])</c>. What is written is parsed as an equal
/// equation.
/// </summary>
internal static class EquationText
{
    /// <summary>The text of an equation.</summary>
    public static string Write(LayerEquation equation)
    {
        var parameters = equation.Tensors.Select(Write).Concat(equation.Indices.Select(index => $"{EquationParser.Index} {index}"));
        var definitions = string.Concat(equation.Definitions.Select(definition =>
            $"{definition.Name}[{string.Join(", ", definition.Letters)}] => {Write(definition.Value)}; "));
        return $"[Layer] {equation.Name}({string.Join(", ", parameters)}) {{ {definitions}}} => {Write(equation.Result)}";
    }

    /// <summary>The equation of a text; null where it is none.</summary>
    public static LayerEquation? Parse(string text) => new EquationParser(text).ParseEquation();

    private static string Write(TensorParameter tensor) =>
        tensor.IsWeights ? $"{EquationParser.Weights} {tensor.Initialization} {tensor.Name}" : $"{EquationParser.Tensor} {tensor.Name}";

    private static string Write(Expression expression) => FormulaText.Write(expression, Leaf);

    private static string Leaf(Expression leaf) => leaf switch
    {
        Element element => $"{element.Tensor}[{string.Join(", ", element.At.Select(Write))}]",
        LetterNumber number => $"{EquationParser.Number}({Write(number.Form)})",
        LetterCount count => $"{EquationParser.Count}({count.Letter})",
        Aggregate aggregate => $"{aggregate.Aggregation}{EquationParser.Over}({string.Join(", ", aggregate.Over)}; {Write(aggregate.Body)})",
        _ => throw new NotSupportedException($"A {leaf.GetType().Name} is no part of an equation."),
    };

    // Every term with its factor: 2*i + -1*u + 3.
    private static string Write(LetterForm form) =>
        string.Join(" + ", form.Terms.Select(term => FormattableString.Invariant($"{term.Factor}*{term.Letter}")).Append(FormattableString.Invariant($"{form.Shift}")));
}
