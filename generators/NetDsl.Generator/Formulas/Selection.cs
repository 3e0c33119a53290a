namespace NetDsl.Generator.Formulas;

/// <summary><c>condition ? whenTrue : whenFalse</c>.</summary>
internal sealed record Selection(Condition Condition, Expression WhenTrue, Expression WhenFalse) : Expression
{
    public override Expression Map(Func<Expression, Expression> change)
    {
        var (condition, whenTrue, whenFalse) = (Condition.Map(change), change(WhenTrue), change(WhenFalse));
        return ReferenceEquals(condition, Condition) && ReferenceEquals(whenTrue, WhenTrue) && ReferenceEquals(whenFalse, WhenFalse)
            ? this
            : new Selection(condition, whenTrue, whenFalse);
    }
}
