namespace NetDsl.Generator.Formulas;

/// <summary>
/// An expression of real numbers. Expressions are values: two that are written alike are equal. The operators build
/// expressions, so that C# reads as the formula does; they do not simplify (<see cref="Simplifier"/> does).
/// </summary>
internal abstract record Expression
{
    public static implicit operator Expression(double value) => new Constant(value);

    public static Expression operator +(Expression left, Expression right) => new Binary(BinaryOperator.Add, left, right);

    public static Expression operator -(Expression left, Expression right) => new Binary(BinaryOperator.Subtract, left, right);

    public static Expression operator *(Expression left, Expression right) => new Binary(BinaryOperator.Multiply, left, right);

    public static Expression operator /(Expression left, Expression right) => new Binary(BinaryOperator.Divide, left, right);

    public static Expression operator -(Expression operand) => new Negation(operand);

    public static Condition operator >(Expression left, Expression right) => new Comparison(ComparisonOperator.GreaterThan, left, right);

    public static Condition operator <(Expression left, Expression right) => new Comparison(ComparisonOperator.LessThan, left, right);

    public static Condition operator >=(Expression left, Expression right) => new Comparison(ComparisonOperator.GreaterThanOrEqual, left, right);

    public static Condition operator <=(Expression left, Expression right) => new Comparison(ComparisonOperator.LessThanOrEqual, left, right);
}
