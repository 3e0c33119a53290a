using CsCheck;
using NetDsl.Generator.Formulas;
using Xunit;

namespace NetDsl.Generator.Tests.Formulas;

public sealed class SimplifierTests
{
    [Theory]
    [InlineData("0 + x", "x")]
    [InlineData("x - 0", "x")]
    [InlineData("0 - x", "-x")]
    [InlineData("1 * x / 1", "x")]
    [InlineData("0 * Exp(x)", "0")]
    [InlineData("0 / x", "0")]
    [InlineData("-(-x)", "x")]
    [InlineData("x + -y", "x - y")]
    [InlineData("x - -y", "x + y")]
    [InlineData("x + -2 * y", "x - 2 * y")]
    [InlineData("x - -2 / y", "x + 2 / y")]
    [InlineData("-x * -y", "x * y")]
    [InlineData("x * -y", "-(x * y)")]
    [InlineData("x / -y", "-(x / y)")]
    [InlineData("-(2 * x)", "-2 * x")]
    [InlineData("2 * (x * 3)", "6 * x")]
    [InlineData("x * 2 * y * 0.5", "x * y")]
    [InlineData("3 * (x / 3)", "x")]
    [InlineData("2 * x / 4", "x / 2")]
    [InlineData("2 * x / 3", "2 * x / 3")]
    [InlineData("x / 2 / 3", "x / 6")]
    [InlineData("x / 3 * 2 * y", "x * 2 * y / 3")]
    [InlineData("x * (1 / 3) * y", "x / 3 * y")]
    [InlineData("1 / 3 + 3 / 2", "1 / 3 + 1.5")]
    [InlineData("x / Sqrt(2) * (x / Sqrt(2))", "x * x / 2")]
    [InlineData("x + x", "2 * x")]
    [InlineData("x + 3 + x", "2 * x + 3")]
    [InlineData("2 * x * y + 3 + x * y", "3 * (x * y) + 3")]
    [InlineData("x + y - x", "x + y - x")]
    [InlineData("x - x", "0")]
    [InlineData("(1 - y) * Sigmoid(x) - y * Sigmoid(-x)", "Sigmoid(x) - y")]
    [InlineData("(1 - y) * Sigmoid(x) - x * Sigmoid(-x)", "(1 - y) * Sigmoid(x) - x * Sigmoid(-x)")]
    [InlineData("2 + 3 * 4", "14")]
    [InlineData("1 / 0 + x", "1 / 0 + x")]
    [InlineData("Sin(0) + x", "x")]
    [InlineData("Pow(x, 2)", "x * x")]
    [InlineData("Pow(Exp(x), 2)", "Pow(Exp(x), 2)")]
    [InlineData("Pow(x, 1)", "x")]
    [InlineData("Pow(x, 0.5)", "Sqrt(x)")]
    [InlineData("Max(x, 0)", "Max(x, 0)")]
    [InlineData("Abs(-x)", "Abs(x)")]
    [InlineData("x > 0 ? y : y", "y")]
    [InlineData("1 > 0 ? x : y", "x")]
    [InlineData("!(x > 0) ? x : y", "x > 0 ? y : x")]
    [InlineData("x > 0 && 1 > 0 ? x : y", "x > 0 ? x : y")]
    [InlineData("x > 0 || 1 > 0 ? x : y", "x")]
    [InlineData("!(x == y) ? 1 : 2", "x != y ? 1 : 2")]
    [InlineData("x + (y - x)", "x + (y - x)")]
    [InlineData("0.5f * x * (1 + Tanh(0.79788456f * (x + 0.044715f * x * x * x)))", "0.5 * x * (1 + Tanh(0.7978846f * (x + 0.044715f * x * x * x)))")]
    public void Expressions_become_simpler_and_stay_recognisable(string expression, string simplified) =>
        Assert.Equal(simplified, FormulaText.Write(Simplifier.Simplify(FormulaText.Parse($"[Activation] F(x, y) => {expression}")!.Body)));

    [Fact]
    public void Simplifying_twice_changes_nothing_more() => Arbitrary.Expressions.Sample(
        expression =>
        {
            var once = Simplifier.Simplify(expression);
            Assert.Equal(once, Simplifier.Simplify(once));
        },
        iter: 20_000,
        print: FormulaText.Write);

    [Fact]
    public void The_value_stays_but_for_rounding()
    {
        var compared = 0;
        Gen.Select(Arbitrary.Ordinary, Gen.Double[-3, 3], Gen.Double[-3, 3]).Sample(
            (expression, x, y) =>
            {
                var value = Value(expression, x, y);

                // Where the value leaps or rounding is magnified, it says nothing about the simplifier.
                var nearby = Value(expression, x * (1 + 1e-12), y * (1 - 1e-12));
                if (!expression.IsFiniteThroughout(name => name == "x" ? x : y) || !(Math.Abs(nearby - value) <= 1e-8 * Math.Max(1, Math.Abs(value))))
                    return;
                Interlocked.Increment(ref compared);
                Assert.Equal(1, Value(Simplifier.Simplify(expression), x, y) - value + 1, 1e-6 * Math.Max(1, Math.Abs(value)));
            },
            iter: 20_000,
            print: sample => FormattableString.Invariant($"{FormulaText.Write(sample.Item1)} at {sample.Item2:R}, {sample.Item3:R}"));
        Assert.True(compared > 5_000, $"only {compared} values could be compared");
    }

    private static double Value(Expression expression, double x, double y) => Evaluator.Evaluate(expression, name => name == "x" ? x : y);
}
