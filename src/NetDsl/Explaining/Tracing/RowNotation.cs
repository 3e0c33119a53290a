using System.Text;

namespace NetDsl.Tracing;

/// <summary>
/// Rows in formulas: <c>Hidden[2;7]</c> is of row 2 of a batch, and <c>Σₛ Hidden[s;7]</c> a sum over all of them. Of one sample there
/// is one row, which nobody needs to read.
/// </summary>
internal static class RowNotation
{
    private const string Any = "[s;";
    private const string Listed = "Σ_(s,";

    /// <summary>The formula of one sample: <c>Σₛᵢ ∂L/∂z[s;i,7]</c> is <c>Σᵢ ∂L/∂z[i,7]</c>.</summary>
    public static string LeftOut(string formula) => WithoutRows(formula.Contains(Any, StringComparison.Ordinal) ? WithoutSums(formula) : formula);

    // Σₛ alone is no sum any more; where an index has no sign below the line, Σ_(s,b) is Σ_b.
    private static string WithoutSums(string formula)
    {
        var text = formula.Replace("Σₛ ", "").Replace("Σₛ", "Σ");
        for (var at = text.IndexOf(Listed, StringComparison.Ordinal); at >= 0; at = text.IndexOf(Listed, StringComparison.Ordinal))
        {
            var (start, end) = (at + Listed.Length, text.IndexOf(')', at));
            var others = text[start..end];
            text = $"{text[..at]}Σ_{(others.Contains(',') ? $"({others})" : others)}{text[(end + 1)..]}";
        }

        return text;
    }

    private static string WithoutRows(string formula)
    {
        var text = new StringBuilder(formula.Length);
        var from = 0;
        for (var open = formula.IndexOf('['); open >= 0; open = formula.IndexOf('[', open + 1))
        {
            var end = open + 1;
            while (char.IsAsciiDigit(formula[end]) || formula[end] == 's')
                end++;
            if (end == open + 1 || formula[end] != ';')
                continue;

            // Brackets stay where there are other indices.
            var isAlone = formula[end + 1] == ']';
            text.Append(formula, from, open + (isAlone ? 0 : 1) - from);
            from = end + (isAlone ? 2 : 1);
        }

        return text.Append(formula, from, formula.Length - from).ToString();
    }
}
