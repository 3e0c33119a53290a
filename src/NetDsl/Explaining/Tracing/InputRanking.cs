namespace NetDsl.Tracing;

/// <summary>
/// Orders what a number was computed of by how much it would change without it, with 0 in its place: in (1 − z)·c with a small z it is c that
/// matters. Of a maximum the largest candidates come first.
/// </summary>
internal static class InputRanking
{
    /// <summary>Up to so many; more are left in the order in which they are read.</summary>
    private const int Most = 64;

    public static IReadOnlyList<Quantity> Of(Traced result)
    {
        var inputs = TracedInputs.Of([result]);
        if (inputs.Count is < 2 or > Most)
            return inputs;
        return result.Expression switch
        {
            MaximumExpression maximum => ByValue(maximum.Terms),
            PlaceExpression place => ByValue(place.Terms),
            _ => [.. inputs.OrderByDescending(input => Change(result, input))],
        };
    }

    private static IReadOnlyList<Quantity> ByValue(IReadOnlyList<Traced> candidates) =>
        TracedInputs.Of(candidates.OrderByDescending(candidate => Prominence.OfValue(candidate.Value)));

    /// <summary>How much would change; of NaN all, where a number would be left.</summary>
    private static double Change(Traced result, Quantity input)
    {
        var without = Without(result, input);
        return double.IsNaN(result.Value) && double.IsNaN(without) ? 0 : Prominence.OfSize(result.Value - without);
    }

    /// <summary>The number with 0 in the place of one that was read; conditions hold as they did.</summary>
    private static double Without(Traced traced, Quantity input)
    {
        switch (traced.Expression)
        {
            case ReadExpression read:
                return read.Quantity.Equals(input) ? 0 : traced.Value;
            case NegationExpression negation:
                return -Of(negation.Operand);
            case BinaryExpression binary:
                return binary.Operation switch
                {
                    BinaryOperation.Add => Of(binary.Left) + Of(binary.Right),
                    BinaryOperation.Subtract => Of(binary.Left) - Of(binary.Right),
                    BinaryOperation.Multiply => Of(binary.Left) * Of(binary.Right),
                    _ => Of(binary.Left) / Of(binary.Right),
                };
            case FusedMultiplyAddExpression fused:
                return Of(fused.Left) * Of(fused.Right) + Of(fused.Addend);
            case SelectionExpression selection:
                return Of(selection.Condition.Value ? selection.WhenTrue : selection.WhenFalse);
            case CallExpression call:
                return call.Again([.. call.Arguments.Select(argument => Traced.Constant(Of(argument), Precision.Double))]).Exact;
            default:
                return FlatSum.Of(traced) is { } sum
                    ? sum.All.Sum(term => Of(term.Left) * (term.Right is { } right ? Of(right) : 1))
                    : traced.Value;
        }

        double Of(Traced part) => Without(part, input);
    }
}
