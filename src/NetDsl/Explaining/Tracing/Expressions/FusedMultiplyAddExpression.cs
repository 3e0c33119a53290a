namespace NetDsl.Tracing;

/// <summary><c>left·right + addend</c>, rounded once.</summary>
public sealed record FusedMultiplyAddExpression(Traced Left, Traced Right, Traced Addend) : TracedExpression
{
    /// <inheritdoc/>
    public override IEnumerable<Traced> Operands => [Left, Right, Addend];

    internal override Traced In(Precision precision) =>
        Traced.FusedMultiplyAdd(Left.In(precision), Right.In(precision), Addend.In(precision));
}
