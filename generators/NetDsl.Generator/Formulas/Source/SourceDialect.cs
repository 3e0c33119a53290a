using System.Globalization;

namespace NetDsl.Generator.Formulas;

/// <summary>
/// Expressions as C#. The dialects differ in what a number is; all perform the same operations in the same order, so that
/// their results agree bit for bit.
/// </summary>
/// <param name="numberType">The type of a single number.</param>
/// <param name="leaf">Prints a leaf that is not a constant, as an operand of any operator.</param>
internal abstract class SourceDialect(NumberType numberType, Func<Expression, string> leaf) : ExpressionPrinter(leaf)
{
    /// <summary>The C# keyword of the number type.</summary>
    protected string Keyword { get; } = numberType == NumberType.Float ? "float" : "double";

    /// <summary>The static class that has the elementary functions; empty where they are members.</summary>
    protected abstract string Functions { get; }

    protected override Phrase Call(Call call) => Invocation(Functions.Length == 0 ? $"{call.Function}" : $"{Functions}.{call.Function}", call.Arguments);

    /// <summary>A C# literal of the number type: <c>0.5f</c>, <c>2.0</c>, <c>float.NaN</c>.</summary>
    protected Phrase Literal(double value)
    {
        var number = numberType == NumberType.Float ? (float)value : value;
        if (double.IsNaN(number))
            return new($"{Keyword}.NaN", Precedence.Primary);
        if (double.IsInfinity(number))
            return new(Keyword + (number > 0 ? ".PositiveInfinity" : ".NegativeInfinity"), Precedence.Primary);
        var text = numberType == NumberType.Float ? Numerals.Write((float)value) + "f" : WithPoint(Numerals.Write(value));
        return new(text, number < 0 ? Precedence.Sign : Precedence.Primary);
    }

    // 2 would be an int, and 1 / 2 nothing.
    private static string WithPoint(string text) =>
        text.IndexOf('.') < 0 && text.IndexOf('E') < 0 ? string.Format(CultureInfo.InvariantCulture, "{0}.0", text) : text;
}
