namespace NetDsl.Tracing;

/// <summary><c>−operand</c>.</summary>
public sealed record NegationExpression(Traced Operand) : TracedExpression
{
    /// <inheritdoc/>
    public override IEnumerable<Traced> Operands => [Operand];

    internal override Traced In(Precision precision) => -Operand.In(precision);
}
