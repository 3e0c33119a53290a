namespace NetDsl.Generator.Formulas;

/// <summary>
/// An expression of real numbers. Expressions are values: two that are written alike are equal. The operators build
/// expressions, so that C# reads as the formula does; they do not simplify (<see cref="Simplifier"/> does).
/// </summary>
internal abstract record Expression
{
    /// <summary>
    /// This expression with each of its operands changed, from left to right; this very expression where none changed, as
    /// in a leaf. The one place that knows the operands of a node: every traversal is written with it.
    /// </summary>
    public virtual Expression Map(Func<Expression, Expression> change) => this;

    /// <summary>This expression with every part put in for which <paramref name="replacement"/> has something, outermost first.</summary>
    public Expression Replace(Func<Expression, Expression?> replacement) =>
        replacement(this) ?? Map(operand => operand.Replace(replacement));

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
