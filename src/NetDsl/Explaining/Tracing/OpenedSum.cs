namespace NetDsl.Tracing;

/// <summary>
/// A result as what adds up to it: a sum of many terms, what stands beside it, and the factors and divisors before or behind it, which each term
/// has then: of a mean each is divided.
/// </summary>
internal static class OpenedSum
{
    /// <summary>The terms, in their order; none of what is no sum of many terms.</summary>
    public static IEnumerable<StepTerm> Of(Traced result) => PartsOf(result)?.Select(part => StepTerm.Of(part.Printed, part.Value)) ?? [];

    private static IEnumerable<(Traced Printed, double Value)>? PartsOf(Traced traced)
    {
        if (FlatSum.Of(traced) is { } sum)
            return sum.All.Select(term => (term.Right is null ? term.Left : term.Left * term.Right, term.Value));
        if (traced.Expression is NegationExpression { Operand: var operand })
            return Negated(PartsOf(operand));
        if (traced.Expression is not BinaryExpression { Operation: var operation, Left: var left, Right: var right })
            return null;
        return (operation, PartsOf(left), PartsOf(right)) switch
        {
            (BinaryOperation.Add, null, null) or (BinaryOperation.Subtract, null, null) => null,
            (BinaryOperation.Add, var first, var second) => (first ?? Alone(left)).Concat(second ?? Alone(right)),
            (BinaryOperation.Subtract, var first, var second) => (first ?? Alone(left)).Concat(Negated(second ?? Alone(right))!),
            (BinaryOperation.Multiply, { } scaled, null) => IsOne(right) ? scaled : scaled.Select(part => (part.Printed * right, part.Value * right.Value)),
            (BinaryOperation.Multiply, null, { } scaled) => IsOne(left) ? scaled : scaled.Select(part => (left * part.Printed, left.Value * part.Value)),
            (BinaryOperation.Divide, { } scaled, null) => scaled.Select(part => (part.Printed / right, part.Value / right.Value)),
            _ => null,
        };
    }

    private static IEnumerable<(Traced Printed, double Value)> Alone(Traced traced) => [(traced, traced.Value)];

    private static IEnumerable<(Traced Printed, double Value)>? Negated(IEnumerable<(Traced Printed, double Value)>? parts) =>
        parts?.Select(part => (-part.Printed, -part.Value));

    private static bool IsOne(Traced factor) => factor is { Expression: ConstantExpression, Value: 1 };
}
