using NetDsl.Generator.Formulas;
using Xunit;

namespace NetDsl.Generator.Tests.Formulas;

public sealed class FormulaNotationTests
{
    [Theory]
    [InlineData("x > 0 ? x : 0", "x if x > 0 else 0")]
    [InlineData("Max(x, 0)", "max(x, 0)")]
    [InlineData("0.5f * x * (1 + Tanh(0.79788456f * (x + 0.044715f * x * x * x)))", "0.5·x·(1 + tanh(0.7978846·(x + 0.044715·x³)))")]
    [InlineData("0.5 * x * (1 + Erf(x / Sqrt(2)))", "0.5·x·(1 + erf(x/√2))")]
    [InlineData("1 / (1 + Exp(-x))", "1/(1 + exp(−x))")]
    [InlineData("Sigmoid(x) * (1 - Sigmoid(x)) + Softplus(-x)", "σ(x)·(1 − σ(x)) + softplus(−x)")]
    [InlineData("x / 1.4142135623730951 + 0.3989422804014327 * x - 0.6931471805599453", "x/√2 + 1/√(2·π)·x − ln(2)")]
    [InlineData("x / 1.41421354f", "x/1.4142135")]
    [InlineData("x + Sin(x) * Sin(x)", "x + sin(x)²")]
    [InlineData("(x - y) * (x - y)", "(x − y)²")]
    [InlineData("x - (y - x) - y", "x − (y − x) − y")]
    [InlineData("x + (y + x)", "x + y + x")]
    [InlineData("x / (y * x)", "x/(y·x)")]
    [InlineData("x * (y / x)", "x·(y/x)")]
    [InlineData("-(x * y) + x", "−x·y + x")]
    [InlineData("x + -(x * y)", "x + (−x·y)")]
    [InlineData("x * -2 + -3", "x·(−2) + (−3)")]
    [InlineData("-x * y", "−x·y")]
    [InlineData("Pow(x, 10) + Pow(x, -1) + Pow(x, 0.3f) + Pow(x, y + 1) + Pow(-x, 2)", "x¹⁰ + x⁻¹ + x^0.3 + x^(y + 1) + (−x)²")]
    [InlineData("Abs(Abs(x) - 1) + Floor(x)", "abs(|x| − 1) + ⌊x⌋")]
    [InlineData("Sqrt(x + 1) + Sqrt(x)", "√(x + 1) + √x")]
    [InlineData("1E-05 + 2.5E+20 * x", "10⁻⁵ + 2.5·10²⁰·x")]
    [InlineData("(x > 0 ? x : y) * 2", "(x if x > 0 else y)·2")]
    [InlineData("x >= 0 && (x < 1 || !(x != y)) ? 1 : x > 5 ? 2 : 3", "1 if x ≥ 0 and (x < 1 or not (x ≠ y)) else 2 if x > 5 else 3")]
    [InlineData("0.1 + 0.1f + 16777217 + 3.1415927f", "0.1 + 0.1 + 16777217 + 3.1415927")]
    public void Mathematics_reads_as_people_write_it(string expression, string notation) =>
        Assert.Equal(notation, FormulaNotation.Write(FormulaText.Parse($"[Activation] F(x, y) => {expression}")!.Body));

    [Fact]
    public void Leaves_print_themselves() => Assert.Equal(
        "W[k, n]·2 + 1",
        FormulaNotation.Write(new Element("W", "k, n") * 2 + 1, leaf => leaf is Element element ? $"{element.Tensor}[{element.Index}]" : "?"));

    [Fact]
    public void A_formula_is_an_equation() => Assert.Equal(
        "Snake(x, α) = x + sin(α·x)²/α",
        FormulaNotation.Write(
            FormulaText.Parse("[Activation] Snake(x, alpha = 1) => x + Sin(alpha * x) * Sin(alpha * x) / alpha")!));

    private sealed record Element(string Tensor, string Index) : Expression;
}
