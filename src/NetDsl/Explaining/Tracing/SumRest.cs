namespace NetDsl.Tracing;

/// <summary>What is left of a sum when its largest terms are taken out.</summary>
internal static class SumRest
{
    /// <summary>The terms by magnitude, the largest first; terms of the same magnitude in their order.</summary>
    public static IReadOnlyList<SumTerm> Ranked(FlatSum sum) =>
        [.. sum.Terms.OrderByDescending(term => Math.Abs(term.Value))];

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
