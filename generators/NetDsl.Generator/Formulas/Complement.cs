namespace NetDsl.Generator.Formulas;

/// <summary>Not the condition.</summary>
internal sealed record Complement(Condition Operand) : Condition
{
    public override Condition Map(Func<Expression, Expression> change)
    {
        var operand = Operand.Map(change);
        return ReferenceEquals(operand, Operand) ? this : new Complement(operand);
    }
}
