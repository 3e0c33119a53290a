namespace NetDsl.Generator.Formulas;

/// <summary>Two expressions, compared. A comparison with NaN is false, but for <c>!=</c>.</summary>
internal sealed record Comparison(ComparisonOperator Operator, Expression Left, Expression Right) : Condition
{
    public override Condition Map(Func<Expression, Expression> change)
    {
        var (left, right) = (change(Left), change(Right));
        return ReferenceEquals(left, Left) && ReferenceEquals(right, Right) ? this : new Comparison(Operator, left, right);
    }
}
