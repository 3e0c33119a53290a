namespace NetDsl.Generator.Formulas;

/// <summary>Either condition, or both.</summary>
internal sealed record Disjunction(Condition Left, Condition Right) : Condition
{
    public override Condition Map(Func<Expression, Expression> change)
    {
        var (left, right) = (Left.Map(change), Right.Map(change));
        return ReferenceEquals(left, Left) && ReferenceEquals(right, Right) ? this : new Disjunction(left, right);
    }
}
