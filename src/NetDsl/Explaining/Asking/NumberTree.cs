using System.Text;
using NetDsl.Tracing;

namespace NetDsl;

/// <summary>A number and what it is made of, opened to some depth.</summary>
/// <param name="Number">The number.</param>
/// <param name="Symbol">As which term it stands in the number above it.</param>
/// <param name="Adds">What it adds there; its own value at the root.</param>
/// <param name="Children">What it is made of, the largest first.</param>
/// <param name="Left">How many more there are.</param>
/// <param name="Rest">What these add together.</param>
public sealed record NumberTree(Number Number, string Symbol, double Adds, IReadOnlyList<NumberTree> Children, int Left, double Rest)
{
    internal static NumberTree Of(Number number, int depth, int top) => Of(number, number.Name.ToString(), number.Value, depth, top);

    private static NumberTree Of(Number number, string symbol, double adds, int depth, int top)
    {
        if (depth == 0 || number.IsGiven)
            return new(number, symbol, adds, [], 0, 0);

        // Of a product the factor that was computed leads on; a weight is given.
        var terms = number.Terms.Where(term => term.Numbers.Count > 0).ToList();
        var children = terms.Take(top).Select(term =>
            Of(term.Numbers.FirstOrDefault(factor => !factor.IsGiven) ?? term.Numbers[0], term.Symbol, term.Value, depth - 1, top));
        return new(number, symbol, adds, [.. children], Math.Max(0, terms.Count - top), terms.Skip(top).Sum(term => term.Value));
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
        text.Append(first).Append(Symbol).Append(" = ").Append(NumberText.Of(Adds, Adds == Number.Value ? Number.Step.Precision : Precision.Double)).Append('\n');
        for (var i = 0; i < Children.Count; i++)
        {
            var isLast = i == Children.Count - 1 && Left == 0;
            Children[i].Write(text, rest + (isLast ? "└ " : "├ "), rest + (isLast ? "  " : "│ "));
        }

        if (Left > 0)
            text.Append(rest).Append("└ ").Append($"{NumberText.Count(Left)} more = {NumberText.Of(Rest, Precision.Double)}\n");
    }
}
