namespace NetDsl.Tracing;

/// <summary>Two operands and what is done with them; the result is rounded once.</summary>
public sealed record BinaryExpression(BinaryOperation Operation, Traced Left, Traced Right) : TracedExpression
{
    /// <inheritdoc/>
    public override IEnumerable<Traced> Operands => [Left, Right];

    internal override Traced In(Precision precision) => Operation switch
    {
        BinaryOperation.Add => Left.In(precision) + Right.In(precision),
        BinaryOperation.Subtract => Left.In(precision) - Right.In(precision),
        BinaryOperation.Multiply => Left.In(precision) * Right.In(precision),
        _ => Left.In(precision) / Right.In(precision),
    };
}
