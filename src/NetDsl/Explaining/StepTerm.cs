using NetDsl.Tracing;

namespace NetDsl;

/// <summary>A term of the sum in a step.</summary>
/// <param name="Symbol">What it is: <c>Code[3]·Digit.Weights[3,7]</c>.</param>
/// <param name="Value">What it adds; exact for a product of floats.</param>
/// <param name="Inputs">The quantities that were read for it, those without which it would change most first.</param>
public sealed record StepTerm(string Symbol, double Value, IReadOnlyList<Quantity> Inputs)
{
    /// <summary>A term as it is printed, and what it adds: a kernel adds a product without rounding it first.</summary>
    internal static StepTerm Of(Traced printed, double value) => new(ExpressionText.Symbols(printed), value, InputRanking.Of(printed));
}
