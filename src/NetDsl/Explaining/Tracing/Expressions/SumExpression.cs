namespace NetDsl.Tracing;

/// <summary>A sum of many terms, in the order of operations of a kernel.</summary>
/// <param name="Start">What is there before the first term, such as a bias.</param>
/// <param name="Terms">The terms, in their order.</param>
/// <param name="Lanes">The number of partial sums that run side by side; 1 for a sum in order.</param>
public sealed record SumExpression(Traced? Start, IReadOnlyList<SumTerm> Terms, int Lanes) : TracedExpression
{
    /// <summary>The number of terms after which lanes begin again with the first one; 0 where they never do.</summary>
    public int Run { get; init; }

    /// <inheritdoc/>
    public override IEnumerable<Traced> Operands =>
        Terms.SelectMany(term => term.Operands).Concat(Start is null ? [] : [Start]);

    internal override Traced In(Precision precision) =>
        TracedSum.Of(this with { Start = Start?.In(precision), Terms = [.. Terms.Select(term => term.In(precision))] });

    /// <summary>The lane to which a term goes.</summary>
    internal int LaneOf(int term) => (Run == 0 ? term : term % Run) % Lanes;

    /// <summary>The number of terms in the fullest lane.</summary>
    internal int Depth => Run == 0
        ? (Terms.Count + Lanes - 1) / Lanes
        : (Terms.Count + Run - 1) / Run * ((Run + Lanes - 1) / Lanes);
}
