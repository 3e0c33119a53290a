namespace NetDsl.Tracing;

/// <summary>The largest of many numbers.</summary>
/// <param name="Terms">The numbers, in their order.</param>
/// <param name="Lanes">The number of partial maxima that run side by side; 1 for a maximum in order.</param>
public sealed record MaximumExpression(IReadOnlyList<Traced> Terms, int Lanes) : TracedExpression
{
    /// <inheritdoc/>
    public override IEnumerable<Traced> Operands => Terms;

    internal override Traced In(Precision precision) =>
        Traced.MaximumOf(new MaximumExpression([.. Terms.Select(term => term.In(precision))], Lanes));
}
