namespace NetDsl.Tracing;

/// <summary>A number that was read from memory.</summary>
/// <param name="Quantity">Its name.</param>
public sealed record ReadExpression(Quantity Quantity) : TracedExpression
{
    /// <inheritdoc/>
    public override IEnumerable<Traced> Operands => [];

    internal override Traced In(Precision precision) =>
        throw new InvalidOperationException($"{Quantity} was read in another precision than {precision}.");
}
