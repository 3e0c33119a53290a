using System.Text;
using NetDsl.Tracing;

namespace NetDsl;

/// <summary>A number and what it is made of, opened to some depth.</summary>
/// <param name="Number">The number.</param>
/// <param name="Symbol">As which term it stands in the number above it.</param>
/// <param name="Adds">What it adds there; its own value at the root.</param>
/// <param name="Children">What it is made of, the largest first.</param>
/// <param name="Left">How many more there are.</param>
/// <param name="Rest">What these add together; 0 where the number is no sum.</param>
public sealed record NumberTree(Number Number, string Symbol, double Adds, IReadOnlyList<NumberTree> Children, int Left, double Rest)
{
    internal static NumberTree Of(Number number, int depth, int top) => Of(number, number.Name.ToString(), number.Value, depth, top);

    private static NumberTree Of(Number number, string symbol, double adds, int depth, int top)
    {
        if (depth == 0 || number.IsGiven)
            return new(number, symbol, adds, [], 0, 0);

        // A constant is made of no number: it is among those that are left.
        var shown = number.Terms.Where(term => term.Numbers.Count > 0).Take(top).ToList();
        var left = number.Terms.Except(shown).ToList();

        // Of a product the factor that was computed leads on; a weight is given.
        var children = shown.Select(term =>
            Of(term.Numbers.FirstOrDefault(factor => !factor.IsGiven) ?? term.Numbers[0], term.Symbol, term.Value, depth - 1, top));
        return new(number, symbol, adds, [.. children], left.Count, number.IsSum ? left.Sum(term => term.Value) : 0);
    }

    /// <summary>The tree as text, a number a line.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        Write(text, "", "");
        return text.ToString().TrimEnd('\n');
    }

    private void Write(StringBuilder text, string first, string rest)
    {
        text.Append(first).Append(Symbol).Append(" = ").Append(Text(Adds, isStored: Adds.Equals(Number.Value)));
        if (Children.Count > 0 && Symbol != Number.Name.ToString())
            text.Append(", where ").Append(Number.Name).Append(" = ").Append(Text(Number.Value));
        text.Append('\n');
        for (var i = 0; i < Children.Count; i++)
        {
            var isLast = i == Children.Count - 1 && Left == 0;
            Children[i].Write(text, rest + (isLast ? "└ " : "├ "), rest + (isLast ? "  " : "│ "));
        }

        if (Left > 0)
            text.Append(rest).Append("└ ").Append(NumberText.Count(Left)).Append(" more").Append(Number.IsSum ? $" = {NumberText.Of(Rest, Precision.Double)}" : "").Append('\n');
    }

    // What a product adds is no number of the network's type.
    private string Text(double value, bool isStored = true) => NumberText.Of(value, isStored ? Number.Step.Precision : Precision.Double);
}
