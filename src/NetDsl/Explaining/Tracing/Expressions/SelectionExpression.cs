namespace NetDsl.Tracing;

/// <summary><c>condition ? whenTrue : whenFalse</c>.</summary>
public sealed record SelectionExpression(TracedCondition Condition, Traced WhenTrue, Traced WhenFalse) : TracedExpression
{
    /// <inheritdoc/>
    public override IEnumerable<Traced> Operands => [.. Condition.Operands, WhenTrue, WhenFalse];

    internal override Traced In(Precision precision) =>
        Traced.Select(Condition, WhenTrue.In(precision), WhenFalse.In(precision));
}
