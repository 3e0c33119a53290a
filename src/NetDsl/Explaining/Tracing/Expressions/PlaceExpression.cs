namespace NetDsl.Tracing;

/// <summary>The place of the largest of many numbers.</summary>
/// <param name="Terms">The numbers, in their order.</param>
/// <param name="Place">The place of the first of the largest, from 0.</param>
public sealed record PlaceExpression(IReadOnlyList<Traced> Terms, int Place) : TracedExpression
{
    /// <inheritdoc/>
    public override IEnumerable<Traced> Operands => Terms;

    internal override Traced In(Precision precision) => Traced.Constant(Place, precision);
}
