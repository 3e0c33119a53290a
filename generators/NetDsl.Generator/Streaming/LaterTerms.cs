using NetDsl.Generator.Equations;
using NetDsl.Generator.Formulas;

namespace NetDsl.Generator.Streaming;

/// <summary>
/// What an expression is where an index stands for a step that comes later, j − t ≥ from: what is chosen by <c>j ≤ t</c> is
/// known, and with it what is computed from that, as <c>exp(−∞) = 0</c> and <c>0·v[j] = 0</c>.
/// </summary>
/// <param name="time">t, the step that is computed.</param>
/// <param name="later">j, the step that comes later.</param>
/// <param name="from">By how much it comes later at least.</param>
/// <param name="known">What an element is that belongs to a later step; null where it is not known.</param>
internal sealed class LaterTerms(Axis time, Axis later, int from, Func<TensorRead, double?> known)
{
    public Expression Evaluate(Expression expression) => expression switch
    {
        TensorRead read => known(read) is { } value ? value : read,
        Selection selection => Select(selection),
        _ => Fold(expression.Map(Evaluate)),
    };

    private Expression Select(Selection selection) => Holds(selection.Condition) is { } truth
        ? Evaluate(truth ? selection.WhenTrue : selection.WhenFalse)
        : selection.Map(Evaluate);

    private static Expression Fold(Expression expression) => expression switch
    {
        Binary { Operator: BinaryOperator.Multiply, Left: Constant { Value: 0 } } => 0,
        Binary { Operator: BinaryOperator.Multiply, Right: Constant { Value: 0 } } => 0,
        Binary { Operator: BinaryOperator.Divide, Left: Constant { Value: 0 } } => 0,
        Binary { Operator: BinaryOperator.Add or BinaryOperator.Subtract, Left: Constant { Value: double.NegativeInfinity } infinite } => infinite,
        Binary { Operator: BinaryOperator.Add, Right: Constant { Value: double.NegativeInfinity } infinite } => infinite,
        Binary { Operator: BinaryOperator.Multiply or BinaryOperator.Divide, Left: Constant { Value: double.NegativeInfinity } infinite, Right: Constant { Value: > 0 } } => infinite,
        Binary { Operator: BinaryOperator.Multiply, Left: Constant { Value: > 0 }, Right: Constant { Value: double.NegativeInfinity } infinite } => infinite,
        Call { Function: ElementaryFunction.Exp, Arguments: [Constant { Value: double.NegativeInfinity }] } => 0,
        _ => Simplifier.Simplify(expression),
    };

    /// <summary>Whether a condition holds for all later steps; null where it does for some, or where nobody knows.</summary>
    private bool? Holds(Condition condition) => condition switch
    {
        Comparison comparison => Holds(comparison),
        Complement complement => !Holds(complement.Operand),
        Conjunction { Left: var left, Right: var right } =>
            Holds(left) == false || Holds(right) == false ? false : Holds(left) == true && Holds(right) == true ? true : null,
        Disjunction { Left: var left, Right: var right } =>
            Holds(left) == true || Holds(right) == true ? true : Holds(left) == false && Holds(right) == false ? false : null,
        _ => null,
    };

    private bool? Holds(Comparison comparison)
    {
        if (comparison is not { Left: Position left, Right: Position right })
            return null;

        // left − right = factor·(j − t) + rest.
        var difference = left.At - right.At;
        var factor = difference.Factor(later);
        if (factor == 0 || difference.Factor(time) != -factor || difference.Terms.Count != 2)
            return null;
        var nearest = (factor * from) + difference.Shift;
        return comparison.Operator switch
        {
            _ when factor < 0 && nearest < 0 => IsBelow(comparison.Operator),
            _ when factor > 0 && nearest > 0 => !IsBelow(comparison.Operator),
            _ => null,
        };
    }

    /// <summary>Whether a comparison holds where the left side is less than the right one; where it is greater, the other way round.</summary>
    private static bool? IsBelow(ComparisonOperator comparison) => comparison switch
    {
        ComparisonOperator.LessThan or ComparisonOperator.LessThanOrEqual => true,
        ComparisonOperator.GreaterThan or ComparisonOperator.GreaterThanOrEqual => false,
        _ => null,
    };
}
