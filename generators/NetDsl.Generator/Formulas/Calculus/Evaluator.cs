namespace NetDsl.Generator.Formulas;

/// <summary>The value of an expression in double precision.</summary>
internal static class Evaluator
{
    /// <param name="expression">What to evaluate.</param>
    /// <param name="variables">The value of the variable of a name.</param>
    /// <exception cref="NotSupportedException">The expression holds a leaf that is neither a constant nor a variable.</exception>
    public static double Evaluate(Expression expression, Func<string, double> variables) => EvaluateLeaves(
        expression,
        leaf => leaf is Variable variable
            ? variables(variable.Name)
            : throw new NotSupportedException($"A {leaf.GetType().Name} has no value by name; use {nameof(EvaluateLeaves)}."));

    /// <param name="expression">What to evaluate.</param>
    /// <param name="leaves">The value of a leaf that is not a constant.</param>
    public static double EvaluateLeaves(Expression expression, Func<Expression, double> leaves)
    {
        return Value(expression);

        double Value(Expression node) => node switch
        {
            Constant constant => constant.Value,
            Negation negation => -Value(negation.Operand),
            Binary binary => Apply(binary.Operator, Value(binary.Left), Value(binary.Right)),
            Call call => call.Function.Facts().Evaluate([.. call.Arguments.Select(Value)]),
            Selection selection => Holds(selection.Condition) ? Value(selection.WhenTrue) : Value(selection.WhenFalse),
            _ => leaves(node),
        };

        bool Holds(Condition condition) => condition switch
        {
            Comparison comparison => Compare(comparison.Operator, Value(comparison.Left), Value(comparison.Right)),
            Conjunction conjunction => Holds(conjunction.Left) && Holds(conjunction.Right),
            Disjunction disjunction => Holds(disjunction.Left) || Holds(disjunction.Right),
            Complement complement => !Holds(complement.Operand),
            _ => throw new NotSupportedException($"A {condition.GetType().Name} is no condition of numbers."),
        };
    }

    /// <summary>What an operator makes of two numbers.</summary>
    public static double Apply(BinaryOperator binaryOperator, double left, double right) => binaryOperator switch
    {
        BinaryOperator.Add => left + right,
        BinaryOperator.Subtract => left - right,
        BinaryOperator.Multiply => left * right,
        _ => left / right,
    };

    /// <summary>Whether a comparison of two numbers holds.</summary>
    public static bool Compare(ComparisonOperator comparison, double left, double right) => comparison switch
    {
        ComparisonOperator.LessThan => left < right,
        ComparisonOperator.LessThanOrEqual => left <= right,
        ComparisonOperator.GreaterThan => left > right,
        ComparisonOperator.GreaterThanOrEqual => left >= right,
        ComparisonOperator.Equal => left == right,
        _ => left != right,
    };
}
