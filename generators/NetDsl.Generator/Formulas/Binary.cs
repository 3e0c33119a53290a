namespace NetDsl.Generator.Formulas;

/// <summary>Two operands and what is done with them.</summary>
internal sealed record Binary(BinaryOperator Operator, Expression Left, Expression Right) : Expression
{
    public override Expression Map(Func<Expression, Expression> change)
    {
        var (left, right) = (change(Left), change(Right));
        return ReferenceEquals(left, Left) && ReferenceEquals(right, Right) ? this : new Binary(Operator, left, right);
    }
}
