namespace NetDsl;

/// <summary>What a number is made of: a term of its sum, or a number that was read for it.</summary>
/// <param name="Symbol">What it is: <c>Code[3]·Digit.Weights[3,7]</c>.</param>
/// <param name="Value">What it adds; of what is no sum, the number that was read.</param>
/// <param name="Numbers">The numbers of which it is made.</param>
public sealed record NumberTerm(string Symbol, double Value, IReadOnlyList<Number> Numbers)
{
    /// <summary>What it is and what it adds.</summary>
    public override string ToString() => $"{Symbol} = {Tracing.NumberText.Of(Value, Precision.Double)}";
}
