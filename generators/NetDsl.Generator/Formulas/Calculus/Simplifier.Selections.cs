namespace NetDsl.Generator.Formulas;

internal static partial class Simplifier
{
    private static Expression Select(Selection selection)
    {
        var condition = Simplify(selection.Condition);
        if (Truth(condition) is { } truth)
            return truth ? selection.WhenTrue : selection.WhenFalse;
        if (selection.WhenTrue.Equals(selection.WhenFalse))
            return selection.WhenTrue;
        return condition is Complement complement
            ? new Selection(complement.Operand, selection.WhenFalse, selection.WhenTrue)
            : new Selection(condition, selection.WhenTrue, selection.WhenFalse);
    }

    // A negated < does not become ≥: of NaN neither holds.
    private static Condition Simplify(Condition condition)
    {
        switch (condition)
        {
            case Conjunction { Left: var left, Right: var right }:
                (left, right) = (Simplify(left), Simplify(right));
                if (Truth(left) == true || Truth(right) == false || left.Equals(right))
                    return right;
                return Truth(right) == true || Truth(left) == false ? left : new Conjunction(left, right);

            case Disjunction { Left: var left, Right: var right }:
                (left, right) = (Simplify(left), Simplify(right));
                if (Truth(left) == false || Truth(right) == true || left.Equals(right))
                    return right;
                return Truth(right) == false || Truth(left) == true ? left : new Disjunction(left, right);

            case Complement complement:
                return Simplify(complement.Operand) switch
                {
                    Complement inner => inner.Operand,
                    Comparison { Operator: ComparisonOperator.Equal } equal => equal with { Operator = ComparisonOperator.NotEqual },
                    Comparison { Operator: ComparisonOperator.NotEqual } unequal => unequal with { Operator = ComparisonOperator.Equal },
                    Comparison comparison when Truth(comparison) is { } truth => Always(!truth),
                    var operand => new Complement(operand),
                };

            default:
                return condition;
        }
    }

    /// <summary>Whether a condition holds, where that is known; conditions of constants are kept as comparisons.</summary>
    private static bool? Truth(Condition condition) =>
        condition is Comparison { Left: Constant left, Right: Constant right } comparison
            ? Evaluator.Compare(comparison.Operator, left.Value, right.Value)
            : null;

    private static Comparison Always(bool value) => new(ComparisonOperator.Equal, 0, value ? 0 : 1);
}
