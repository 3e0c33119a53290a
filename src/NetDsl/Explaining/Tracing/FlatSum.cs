namespace NetDsl.Tracing;

/// <summary>A sum with the sums that stand in it, as one.</summary>
/// <param name="Terms">The terms of all of them.</param>
/// <param name="Starts">What they start with, such as a bias; little, else it is among the terms.</param>
internal sealed record FlatSum(IReadOnlyList<SumTerm> Terms, IReadOnlyList<SumTerm> Starts)
{
    /// <summary>As many starts as are told apart from the terms.</summary>
    private const int MostStarts = 3;

    /// <summary>All terms, starts last.</summary>
    public IEnumerable<SumTerm> All => Terms.Concat(Starts);

    /// <summary>Sees a result as a sum; null where it is none, or of single numbers alone.</summary>
    public static FlatSum? Of(Traced result)
    {
        if (result.Expression is not (SumExpression or BinaryExpression { Operation: BinaryOperation.Add }))
            return null;
        var (terms, starts) = (new List<SumTerm>(), new List<SumTerm>());
        if (!Add(result, isOfSum: false))
            return null;
        return starts.Count <= MostStarts ? new(terms, starts) : new([.. terms, .. starts], []);

        // Whether there is a sum of many terms among what was added.
        bool Add(Traced part, bool isOfSum)
        {
            switch (part.Expression)
            {
                case SumExpression sum:
                    foreach (var term in sum.Terms)
                    {
                        if (term.Right is null)
                            Add(term.Left, isOfSum: true);
                        else
                            terms.Add(term);
                    }

                    if (sum.Start is { } start)
                        Add(start, isOfSum);
                    return true;
                case BinaryExpression { Operation: BinaryOperation.Add } addition:
                    return Add(addition.Left, isOfSum) | Add(addition.Right, isOfSum);
                case ConstantExpression when part.Value == 0:
                    return false;
                default:
                    (isOfSum ? terms : starts).Add(new SumTerm(part));
                    return false;
            }
        }
    }
}
