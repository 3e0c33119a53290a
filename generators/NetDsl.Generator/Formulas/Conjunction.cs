namespace NetDsl.Generator.Formulas;

/// <summary>Both conditions.</summary>
internal sealed record Conjunction(Condition Left, Condition Right) : Condition
{
    public override Condition Map(Func<Expression, Expression> change)
    {
        var (left, right) = (Left.Map(change), Right.Map(change));
        return ReferenceEquals(left, Left) && ReferenceEquals(right, Right) ? this : new Conjunction(left, right);
    }
}
