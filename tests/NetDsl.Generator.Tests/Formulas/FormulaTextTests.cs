using CsCheck;
using NetDsl.Generator.Formulas;
using Xunit;

namespace NetDsl.Generator.Tests.Formulas;

public sealed class FormulaTextTests
{
    [Fact]
    public void What_is_written_is_parsed_as_the_same_formula() => Arbitrary.Formulas.Sample(
        formula => Assert.Equal(formula, FormulaText.Parse(FormulaText.Write(formula))),
        iter: 20_000,
        print: FormulaText.Write);

    [Theory]
    [InlineData("[Activation] Relu(x) => x > 0 ? x : 0")]
    [InlineData("[Activation(Initialization = Glorot)] Sigmoid(x) => 1 / (1 + Exp(-x))")]
    [InlineData("[Loss(Prediction = \"Sigmoid\")] E(logit, target) => Max(logit, 0) - logit * target + Log(1 + Exp(-Abs(logit)))")]
    [InlineData("[Activation] LeakyRelu(x, slope = 0.01f) => x > 0 ? x : slope * x")]
    [InlineData("[Activation] F(x) => x - (x - -2) - -x - -(2) + -(-x)")]
    [InlineData("[Activation] F(x) => (x > 0 ? 1 : 2) * (x > 0 && (x < 1 || !(x == 3)) ? (x > 5 ? 1 : 2) : x != 1 ? 0.1 : 0.1f)")]
    [InlineData("[Activation] F(x) => x / (x / x) / x * (x * x)")]
    [InlineData("[Activation] F(x, b = double.NaN) => Max(double.PositiveInfinity, -double.PositiveInfinity)")]
    public void Formulas_look_as_they_do_in_CSharp(string text) => Assert.Equal(text, FormulaText.Write(FormulaText.Parse(text)!));

    [Theory]
    [InlineData("")]
    [InlineData("[Activation] F(x) =>")]
    [InlineData("[Activation] F(x) => x +")]
    [InlineData("[Activation] F(x) => x x")]
    [InlineData("[Activation] F(x) => y")]
    [InlineData("[Activation] F(x, x) => x")]
    [InlineData("[Activation] F(x) => x > 0")]
    [InlineData("[Activation] F(x) => x > 0 > 1 ? 1 : 2")]
    [InlineData("[Activation] F(x) => x ? 1 : 2")]
    [InlineData("[Activation] F(x) => !x")]
    [InlineData("[Activation] F(x) => Foo(x)")]
    [InlineData("[Activation] F(x) => Sin(x, x)")]
    [InlineData("[Activation] F(x) => Sin()")]
    [InlineData("[Activation] F(x) => 1.2.3")]
    [InlineData("[Activation] F(x) => 1e5")]
    [InlineData("[Activation] F(x) => 1E999")]
    [InlineData("[Activation(Initialization = 3)] F(x) => x")]
    [InlineData("[Loss(Prediction = \"a)] F(x) => x")]
    [InlineData("[Metric] F(x) => x")]
    public void What_is_no_formula_is_null(string text) => Assert.Null(FormulaText.Parse(text));

    [Fact]
    public void Any_damage_to_a_text_is_survived() => Gen.Select(Arbitrary.Formulas, Gen.Int[0, 200], Gen.String["()[]<>=!&|?:-+*/.,\" EfxS0"]).Sample((formula, at, junk) =>
    {
        var text = FormulaText.Write(formula);
        at = Math.Min(at, text.Length);
        FormulaText.Parse(text[..at] + junk + text[at..]);
        FormulaText.Parse(text[..at]);
        FormulaText.Parse(junk);
    }, iter: 5_000);

    [Theory]
    [InlineData("(")]
    [InlineData("-")]
    [InlineData("!")]
    [InlineData("Sin(")]
    [InlineData("x + ")]
    [InlineData("x > 0 ? ")]
    [InlineData("x > 0 ? 1 : ")]
    [InlineData("x + (")]
    public void A_text_without_end_is_refused_on_a_small_stack(string part)
    {
        const int SmallStack = 400_000;
        Formula? formula = null;
        var text = "[Activation] F(x) => " + string.Concat(Enumerable.Repeat(part, 100_000)) + "x";
        var thread = new Thread(() => formula = FormulaText.Parse(text), SmallStack);
        thread.Start();
        thread.Join();
        Assert.Null(formula);
    }

    [Fact]
    public void The_largest_formula_there_may_be_is_read_back()
    {
        Expression nested = new Variable("x");
        for (var depth = 1; depth < ExpressionSize.MaximumDepth; depth++)
            nested = 1 - nested;
        var formula = new Formula("F", FormulaKind.Activation, [new("x", null)], nested, "Default", null);
        Assert.Equal(formula, FormulaText.Parse(FormulaText.Write(formula)));
        Assert.Null(FormulaText.Parse(FormulaText.Write(formula with { Body = 1 - nested })));
    }
}
