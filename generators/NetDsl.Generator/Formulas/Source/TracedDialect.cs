namespace NetDsl.Generator.Formulas;

/// <summary>C# over an arithmetic that is left open, in the words of a trace: <c>Select(x > y, x, y)</c>.</summary>
internal sealed class TracedDialect(NumberType numberType, Func<Expression, string> leaf) : SourceDialect(numberType, leaf)
{
    protected override string Functions => "";

    protected override Phrase Constant(double value) => new($"Constant({Literal(value).Text})", Precedence.Primary);

    protected override Phrase Selection(Selection selection)
    {
        var (condition, whenTrue, whenFalse) = (Phrase(selection.Condition), Phrase(selection.WhenTrue), Phrase(selection.WhenFalse));
        return new($"Select({condition.Text}, {whenTrue.Text}, {whenFalse.Text})", Precedence.Primary);
    }

    // The operators == and != would have to be bools.
    protected override Phrase Comparison(Comparison comparison) => comparison.Operator switch
    {
        ComparisonOperator.Equal => Invocation("Equal", [comparison.Left, comparison.Right]),
        ComparisonOperator.NotEqual => Invocation("NotEqual", [comparison.Left, comparison.Right]),
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
