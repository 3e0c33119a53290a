namespace NetDsl.Generator.Formulas;

/// <summary>C# on one number: <c>x > 0f ? x : 0f</c>.</summary>
internal sealed class ScalarDialect(NumberType numberType, Func<Expression, string> leaf) : SourceDialect(numberType, leaf)
{
    protected override string Functions => "VectorMath";

    protected override Phrase Constant(double value) => Literal(value);
}
