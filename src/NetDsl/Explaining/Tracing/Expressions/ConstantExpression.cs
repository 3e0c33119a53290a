namespace NetDsl.Tracing;

/// <summary>A number that stands in the formula.</summary>
/// <param name="Constant">As it was written, not yet rounded to the number type of the network.</param>
public sealed record ConstantExpression(double Constant) : TracedExpression
{
    /// <inheritdoc/>
    public override IEnumerable<Traced> Operands => [];

    internal override Traced In(Precision precision) => Traced.Constant(Constant, precision);
}
