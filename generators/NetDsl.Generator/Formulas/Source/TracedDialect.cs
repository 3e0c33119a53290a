namespace NetDsl.Generator.Formulas;

/// <summary>C# on numbers that remember how they were made: <c>Traced.Select(x > y, x, y)</c>.</summary>
internal sealed class TracedDialect(NumberType numberType, Func<Expression, string> leaf) : SourceDialect(numberType, leaf)
{
    protected override string Functions => "Traced";

    protected override Phrase Constant(double value) => new($"Traced.Constant({Literal(value).Text})", Precedence.Primary);

    protected override Phrase Selection(Selection selection)
    {
        var (condition, whenTrue, whenFalse) = (Phrase(selection.Condition), Phrase(selection.WhenTrue), Phrase(selection.WhenFalse));
        return new($"Traced.Select({condition.Text}, {whenTrue.Text}, {whenFalse.Text})", Precedence.Primary);
    }

    // The operators == and != would compare the objects.
    protected override Phrase Comparison(Comparison comparison) => comparison.Operator switch
    {
        ComparisonOperator.Equal => Invocation("Traced.Equal", [comparison.Left, comparison.Right]),
        ComparisonOperator.NotEqual => Invocation("Traced.NotEqual", [comparison.Left, comparison.Right]),
        _ => base.Comparison(comparison),
    };

    // Conditions are objects too, so that && and || would not reach both sides.
    protected override Phrase Conjunction(Phrase left, Phrase right) => Joined(left, " & ", right, Precedence.Conjunction);

    protected override Phrase Disjunction(Phrase left, Phrase right) => Joined(left, " | ", right, Precedence.Disjunction);

    // (a > b) & (c < d) needs no parentheses, but readers do.
    private static Phrase Joined(Phrase left, string symbol, Phrase right, Precedence precedence) => new(
        (left.Precedence == precedence ? left.Text : left.In(Precedence.Sign)) + symbol + right.In(Precedence.Sign),
        precedence);
}
