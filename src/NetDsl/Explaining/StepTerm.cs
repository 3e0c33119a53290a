using NetDsl.Tracing;

namespace NetDsl;

/// <summary>A term of the sum in a step.</summary>
/// <param name="Symbol">What it is: <c>Code[3]·Digit.Weights[3,7]</c>.</param>
/// <param name="Value">What it adds; exact for a product of floats.</param>
/// <param name="Inputs">The quantities that were read for it, those without which it would change most first.</param>
public sealed record StepTerm(string Symbol, double Value, IReadOnlyList<Quantity> Inputs)
{
    internal static StepTerm Of(SumTerm term)
    {
        // The product only serves the printer: the kernel adds it without rounding it first.
        var printed = term.Right is null ? term.Left : term.Left * term.Right;
        return new StepTerm(ExpressionText.Symbols(printed), term.Value, InputRanking.Of(printed));
    }
}
