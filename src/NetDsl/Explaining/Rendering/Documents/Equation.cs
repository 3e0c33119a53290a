namespace NetDsl.Rendering;

/// <summary>Lines of an equation below each other at their signs of equality: <c>subject = line = line</c>.</summary>
/// <param name="Subject">What is on the left.</param>
/// <param name="Note">What stands beside it: the layer, or where a number comes from.</param>
/// <param name="Lines">What is on the right, from the formula to the result.</param>
internal sealed record Equation(string Subject, string? Note, IReadOnlyList<EquationLine> Lines) : Block
{
    /// <summary>An equation that is written in one line: <c>y[n] = max(0, z[n])</c>.</summary>
    /// <param name="name">What stands on the left where the line has no sign of equality.</param>
    /// <param name="line">The line.</param>
    public static Equation Of(string name, string line)
    {
        const string Sign = " = ";
        var sign = line.IndexOf(Sign, StringComparison.Ordinal);
        return sign < 0
            ? new Equation(name, null, [new EquationLine(line)])
            : new Equation(line[..sign], null, [new EquationLine(line[(sign + Sign.Length)..])]);
    }
}
