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
        Traced.SumOf(this with { Start = Start?.In(precision), Terms = [.. Terms.Select(term => term.In(precision))] });
}
