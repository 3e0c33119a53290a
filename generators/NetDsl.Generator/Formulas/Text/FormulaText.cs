using System.Text;

namespace NetDsl.Generator.Formulas;

/// <summary>
/// Formulas as text, which carries them from one assembly to another in a <c>[assembly: Formula]</c>. It reads as C# does:
/// <c>[Activation(Initialization = He)] Prelu(x, [Parameter] slope = 0.25) => x &gt; 0 ? x : slope * x</c>. What is written is
/// parsed as an equal formula.
/// </summary>
/// <remarks>
/// Constants are shortest decimals, with an f where that of a float is shorter: 0.1f is the double 0.10000000149011612. A
/// sign before a digit belongs to the constant; the negation of a constant is <c>-(2)</c>. There are no expressions but
/// those of numbers: a formula whose body holds the read of a tensor has no text.
/// </remarks>
internal static class FormulaText
{
    /// <summary>The text of a formula.</summary>
    /// <exception cref="NotSupportedException">The body holds something other than constants, variables and operations.</exception>
    public static string Write(Formula formula)
    {
        var text = new StringBuilder();
        text.Append('[').Append(formula.Kind).Append(Arguments(formula)).Append("] ").Append(formula.Name).Append('(');
        text.Append(string.Join(", ", formula.Parameters.Select(Parameter))).Append(") => ");
        return text.Append(Write(formula.Body)).ToString();
    }

    /// <summary>The text of an expression.</summary>
    /// <exception cref="NotSupportedException">It holds something other than constants, variables and operations.</exception>
    public static string Write(Expression expression) => Write(expression, Name);

    /// <summary>The text of an expression of another notation, which writes its own leaves.</summary>
    public static string Write(Expression expression, Func<Expression, string> leaf) => new Printer(leaf).Print(expression);

    /// <summary>The formula of a text; null where it is none.</summary>
    public static Formula? Parse(string text) => new FormulaParser(text).ParseFormula();

    private static string Arguments(Formula formula)
    {
        var arguments = new List<string>();
        if (formula.Initialization != FormulaParser.DefaultInitialization)
            arguments.Add($"{nameof(Formula.Initialization)} = {formula.Initialization}");
        if (formula.Prediction is { } prediction)
            arguments.Add($"{nameof(Formula.Prediction)} = {Quote(prediction)}");
        if (formula.Targets != Formula.AnyTarget)
            arguments.Add($"{nameof(Formula.Targets)} = {formula.Targets}");
        return arguments.Count == 0 ? "" : $"({string.Join(", ", arguments)})";
    }

    private static string Parameter(FormulaParameter parameter)
    {
        var mark = parameter.IsPerChannel ? FormulaParser.ParameterOfChannels + " " : parameter.IsLearned ? FormulaParser.Parameter + " " : "";
        return mark + (parameter.Default is { } value ? $"{parameter.Name} = {Number(value)}" : parameter.Name);
    }

    private static string Quote(string text) => $"\"{text.Replace("\\", "\\\\").Replace("\"", "\\\"")}\"";

    private static string Number(double value)
    {
        if (double.IsNaN(value))
            return FormulaParser.NaN;
        if (double.IsInfinity(value))
            return value > 0 ? FormulaParser.Infinity : "-" + FormulaParser.Infinity;
        var text = Numerals.Write(value);
        if (!Numerals.IsSingle(value))
            return text;
        var single = Numerals.Write((float)value) + "f";
        return single.Length < text.Length ? single : text;
    }

    private static string Name(Expression leaf) =>
        leaf is Variable variable ? variable.Name : throw new NotSupportedException($"A {leaf.GetType().Name} is no part of a formula.");

    private sealed class Printer(Func<Expression, string> leaf) : ExpressionPrinter(leaf)
    {
        protected override Phrase Constant(double value) =>
            new(Number(value), value < 0 ? Precedence.Sign : Precedence.Primary);

        protected override Phrase Negation(Expression operand) =>
            operand is Constant constant ? new($"-({Number(constant.Value)})", Precedence.Sign) : base.Negation(operand);

        protected override Phrase Call(Call call) => Invocation(call.Function.ToString(), call.Arguments);
    }
}
