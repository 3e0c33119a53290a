namespace NetDsl.Tracing;

/// <summary>A term of a sum: a product, which is added without being rounded first, or a single number.</summary>
/// <param name="Left">The number, or the first factor.</param>
/// <param name="Right">The second factor; null for a single number.</param>
public sealed record SumTerm(Traced Left, Traced? Right = null)
{
    /// <summary>The term's value; exact for factors of 32 bits, rounded to double otherwise.</summary>
    public double Value => Right is null ? Left.Value : Left.Value * Right.Value;

    internal IEnumerable<Traced> Operands => Right is null ? [Left] : [Left, Right];

    internal SumTerm In(Precision precision) => new(Left.In(precision), Right?.In(precision));
}
