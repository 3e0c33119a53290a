using NetDsl.Generator.IndexNotation;
using Xunit;

namespace NetDsl.Generator.Tests.IndexNotation;

public sealed class EquationTextTests
{
    private const string Long = """
        [Layer] static Scalar A(Tensor x, [Weights(Initialization = Initialization.He)] Tensor W, [Weights] Tensor g, Index n, Index r)
        {
            var total = Sum(k, m, x[2 * k - m + 3] * W[k, 0]);
            Tensor e = Each(j, Exp(-x[j] / 0.1f) + Max(x[j], -1) + Pow(x[j], j));
            return n <= 2 * r + 1 && !(total > 0) ? Max(k, e[k]) - Min(k, e[k]) : Sum(r, g[r]) * ArgMax(i, e[i]) + Mean(l, e[l]) - e[n];
        }
        """;

    [Theory]
    [InlineData("[Layer] static Scalar A(Tensor x, Tensor W, Index n) => Sum(k, Sum(m, x[k] * W[n, k, m] * x[m]));")]
    [InlineData("[Layer] static Scalar A(Tensor x) => Sum(k, x[k]);")]
    [InlineData(Long)]
    public void What_is_written_is_parsed_as_equal(string members)
    {
        var equation = EquationSource.Equation(members);
        Assert.Equal(equation, EquationText.Parse(EquationText.Write(equation)));
    }

    [Fact]
    public void The_text_reads_as_the_method_does() => Assert.Equal(
        "[Layer] A(Tensor x, Weights He W, Index n) { h[] => SumOver(k; x[1*k + 0]); } => x[2*n + 1] * W[1*n + 0] / h[]",
        EquationText.Write(EquationSource.Equation("""
            [Layer] static Scalar A(Tensor x, [Weights(Initialization = Initialization.He)] Tensor W, Index n)
            {
                var h = Sum(k, x[k]);
                return x[2 * n + 1] * W[n] / h;
            }
            """)));

    [Fact]
    public void Other_text_is_no_equation_and_no_exception()
    {
        var text = EquationText.Write(EquationSource.Equation(Long));
        for (var length = 0; length < text.Length; length++)
        {
            EquationText.Parse(text[..length]);
            foreach (var letter in "x0;([]=.")
                EquationText.Parse(text[..length] + letter + text[(length + 1)..]);
        }

        Assert.Null(EquationText.Parse("[Layer] A(Tensor x, Index n) { } => x[1*m + 0]"));
        Assert.Null(EquationText.Parse("[Layer] A(Tensor x, Index n) { } => z[1*n + 0]"));
        Assert.Null(EquationText.Parse("[Layer] A(Tensor x, Tensor x, Index n) { } => x[1*n + 0]"));
        Assert.Null(EquationText.Parse("[Layer] A(Tensor x, Index n) { h[] => x[1*n + 0]; } => h[]"));
        Assert.Null(EquationText.Parse("[Activation] A(x) => x"));
    }
}
