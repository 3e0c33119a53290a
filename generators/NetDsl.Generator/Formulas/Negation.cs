namespace NetDsl.Generator.Formulas;

/// <summary><c>−operand</c>.</summary>
internal sealed record Negation(Expression Operand) : Expression
{
    public override Expression Map(Func<Expression, Expression> change)
    {
        var operand = change(Operand);
        return ReferenceEquals(operand, Operand) ? this : new Negation(operand);
    }
}
