namespace NetDsl.Generator.Formulas;

/// <summary>
/// C# on the lanes of a vector: <c>Vector.ConditionalSelect(Vector.GreaterThan(x, Vector&lt;float>.Zero), x,
/// Vector&lt;float>.Zero)</c>. Both branches are computed, one is taken.
/// </summary>
internal sealed class VectorDialect(NumberType numberType, Func<Expression, string> leaf, string type = "Vector") : SourceDialect(numberType, leaf)
{
    protected override string Functions => "VectorMath";

    protected override Phrase Constant(double value) => new(
        value switch
        {
            0 => $"{type}<{Keyword}>.Zero",
            1 => $"{type}<{Keyword}>.One",
            _ => $"new {type}<{Keyword}>({Literal(value).Text})",
        },
        Precedence.Primary);

    protected override Phrase Selection(Selection selection)
    {
        var (condition, whenTrue, whenFalse) = (Phrase(selection.Condition), Phrase(selection.WhenTrue), Phrase(selection.WhenFalse));
        return new($"Vector.ConditionalSelect({condition.Text}, {whenTrue.Text}, {whenFalse.Text})", Precedence.Primary);
    }

    protected override Phrase Comparison(Comparison comparison)
    {
        Expression[] operands = [comparison.Left, comparison.Right];
        return comparison.Operator switch
        {
            ComparisonOperator.LessThan => Invocation("Vector.LessThan", operands),
            ComparisonOperator.LessThanOrEqual => Invocation("Vector.LessThanOrEqual", operands),
            ComparisonOperator.GreaterThan => Invocation("Vector.GreaterThan", operands),
            ComparisonOperator.GreaterThanOrEqual => Invocation("Vector.GreaterThanOrEqual", operands),
            ComparisonOperator.Equal => Invocation("Vector.Equals", operands),
            _ => Complement(Invocation("Vector.Equals", operands)),
        };
    }

    protected override Phrase Conjunction(Phrase left, Phrase right) => Infix(left, " & ", right, Precedence.Conjunction);

    protected override Phrase Disjunction(Phrase left, Phrase right) => Infix(left, " | ", right, Precedence.Disjunction);

    protected override Phrase Complement(Phrase operand) => new("~" + operand.In(Precedence.Primary), Precedence.Sign);
}
