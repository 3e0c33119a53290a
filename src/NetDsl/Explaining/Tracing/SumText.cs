namespace NetDsl.Tracing;

/// <summary>Prints sums and maxima, the long ones cut to their largest terms and one exact term for the rest.</summary>
internal static class SumText
{
    /// <summary>Puts signs between terms: <c>a − b + c</c>.</summary>
    public static string Join(IEnumerable<(bool Negative, string Text)> terms)
    {
        var text = new System.Text.StringBuilder();
        foreach (var (negative, term) in terms)
        {
            text.Append(text.Length == 0 ? negative ? "−" : "" : negative ? " − " : " + ").Append(term);
        }

        return text.ToString();
    }

    /// <summary>A sum, what it starts from last.</summary>
    public static (string Text, Strength Strength) Print(
        FlatSum sum, int limit, Func<SumTerm, (bool Negative, string Text)> print, Func<IEnumerable<SumTerm>, string> rest)
    {
        var parts = new List<(bool Negative, string Text)>();
        if (IsCut(sum.Terms.Count, limit))
        {
            var (shown, left) = SumRest.Cut(sum, limit);
            parts.AddRange(shown.Select(print));
            parts.Add((false, $"{NumberText.Count(left.Count)} more{rest(left)}"));
        }
        else
        {
            parts.AddRange(sum.Terms.Select(print));
        }

        parts.AddRange(sum.Starts.Select(print));
        return parts switch
        {
            [] => ("0", Strength.Atom),
            [(true, var text)] => ("−" + text, Strength.Sum),
            [(_, var text)] => (text, Strength.Quotient),
            _ => (Join(parts), Strength.Sum),
        };
    }

    /// <summary>A maximum or its place: <c>max(a, b, c)</c>.</summary>
    public static string PrintMaximum(string function, IReadOnlyList<Traced> terms, int limit, Func<Traced, string> print)
    {
        if (!IsCut(terms.Count, limit))
            return $"{function}({string.Join(", ", terms.Select(print))})";
        var ranked = terms.OrderByDescending(term => Prominence.OfValue(term.Value)).ToList();
        var largest = string.Join(", ", ranked.Take(limit).Select(print));
        return $"{function}({largest}, {NumberText.Count(ranked.Count - limit)} more, none above {print(ranked[limit])})";
    }

    /// <summary>Whether a sum is cut. The rest takes as much room as a term: a rest of one term would hide it for nothing.</summary>
    public static bool IsCut(int count, int limit) => count - 1 > limit;
}
