namespace NetDsl.Rendering;

/// <summary>Lines of an equation below each other at their signs of equality: <c>subject = line = line</c>.</summary>
/// <param name="Subject">What is on the left.</param>
/// <param name="Note">What stands beside it: the layer, or where a number comes from.</param>
/// <param name="Lines">What is on the right, from the formula to the result.</param>
internal sealed record Equation(string Subject, string? Note, IReadOnlyList<EquationLine> Lines) : Block
{
    private const string Becomes = "←";

    /// <summary>What stands between left and right: a sign of equality, or <c>←</c> of what is replaced.</summary>
    public string Sign { get; private init; } = "=";

    /// <summary>An equation that is written in one line: <c>y[n] = max(0, z[n])</c>, <c>w ← w − η·g</c>.</summary>
    /// <param name="name">What stands on the left where the line has no sign of equality.</param>
    /// <param name="line">The line.</param>
    public static Equation Of(string name, string line)
    {
        foreach (var sign in (string[])[Becomes, "="])
        {
            if (line.Split($" {sign} ", count: 2) is [var left, var right])
                return new(left, null, [new(right)]) { Sign = sign };
        }

        return new(name, null, [new(line)]);
    }
}
