namespace NetDsl.Tracing;

/// <summary>A function of one or two arguments.</summary>
/// <param name="Function">The name of the method in <see cref="Traced"/>: <c>Tanh</c>.</param>
/// <param name="Arguments">The arguments.</param>
/// <param name="Again">Calls the function with other arguments.</param>
public sealed record CallExpression(
    string Function,
    IReadOnlyList<Traced> Arguments,
    Func<IReadOnlyList<Traced>, Traced> Again) : TracedExpression
{
    /// <inheritdoc/>
    public override IEnumerable<Traced> Operands => Arguments;

    internal override Traced In(Precision precision) => Again([.. Arguments.Select(argument => argument.In(precision))]);
}
