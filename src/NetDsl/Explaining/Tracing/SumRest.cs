namespace NetDsl.Tracing;

/// <summary>What is left of a sum when its largest terms are taken out.</summary>
internal static class SumRest
{
    /// <summary>The terms by magnitude, the largest first; terms of the same magnitude in their order.</summary>
    private static IReadOnlyList<SumTerm> Ranked(FlatSum sum) =>
        [.. sum.Terms.OrderByDescending(term => Prominence.OfSize(term.Value))];

    /// <summary>The largest terms of a sum that is cut, and those that are summed up; what is 0, as where an index is another, tells nothing.</summary>
    public static (IReadOnlyList<SumTerm> Shown, IReadOnlyList<SumTerm> Left) Cut(FlatSum sum, int limit)
    {
        var ranked = Ranked(sum);
        var shown = Math.Max(1, ranked.Take(limit).Count(term => term.Value != 0));
        return ([.. ranked.Take(shown)], [.. ranked.Skip(shown)]);
    }

    /// <summary>The sum of terms without rounding errors, rounded once to double.</summary>
    public static double Of(IEnumerable<SumTerm> terms)
    {
        var sum = new ExactSum();
        foreach (var (left, right) in terms)
        {
            if (right is null)
                sum.Add(left.Value);
            else
                sum.AddProduct(left.Value, right.Value);
        }

        return sum.Result;
    }
}
