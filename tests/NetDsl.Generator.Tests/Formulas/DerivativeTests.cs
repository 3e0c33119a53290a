using CsCheck;
using NetDsl.Generator.Formulas;
using Xunit;

namespace NetDsl.Generator.Tests.Formulas;

public sealed class DerivativeTests
{
    private static readonly Variable X = new("x");

    public static TheoryData<string> Functions => [.. Enum.GetNames<ElementaryFunction>()];

    [Theory]
    [MemberData(nameof(Functions))]
    public void The_derivative_of_every_function_is_that_of_central_differences(string name)
    {
        var function = Enum.Parse<ElementaryFunction>(name);
        var checkedPoints = 0;
        Expression[] second = [2.5, -1.5, X * X, new Variable("y")];
        foreach (var argument in new Expression[] { X, 0.5 * X, X * X + 0.1, 1 - X })
        {
            foreach (var other in function.Facts().Arity == 1 ? [0.0] : second)
            {
                var call = new Call(function, function.Facts().Arity == 1 ? [argument] : [argument, other]);
                foreach (var x in new[] { -1.83, -0.77, -0.31, 0.13, 0.42, 0.86, 1.37, 2.21 })
                    checkedPoints += Assert.NotNull(Agrees(call, x)) ? 1 : 0;
            }
        }

        Assert.True(checkedPoints >= 12, $"only {checkedPoints} points could be compared");
    }

    [Fact]
    public void The_derivative_of_random_expressions_is_that_of_central_differences()
    {
        var (checkedPoints, undefined) = (0, 0);

        // Between round numbers, where the kinks of people's formulas are.
        Gen.Select(Arbitrary.Continuous, Gen.Int[-300, 300].Select(step => (step + 0.37) / 100)).Sample(
            (expression, x) =>
            {
                if (Agrees(expression, x) is not { } agrees)
                    Interlocked.Increment(ref undefined);
                else if (agrees)
                    Interlocked.Increment(ref checkedPoints);
            },
            iter: 20_000,
            print: sample => $"{FormulaText.Write(sample.Item1)} at {sample.Item2:R}");
        Assert.True(checkedPoints > 4_000, $"only {checkedPoints} points could be compared");

        // asin(x/x) is constant, its derivative by the rules 0/0.
        Assert.True(undefined < checkedPoints / 100, $"{undefined} derivatives are not finite");
    }

    [Theory]
    [InlineData("x > 0 ? x : 0", "x > 0 ? 1 : 0")]
    [InlineData("1 / (1 + Exp(-x))", "1 / (1 + Exp(-x)) * (1 - 1 / (1 + Exp(-x)))")]
    [InlineData("Tanh(x)", "1 - Tanh(x) * Tanh(x)")]
    [InlineData("x * x", "2 * x")]
    [InlineData("x * x * x / 3", "x * x")]
    [InlineData("x * (x + 3) / 6", "(2 * x + 3) / 6")]
    [InlineData("Pow(x, 3)", "3 * (x * x)")]
    [InlineData("Pow(x, 2.5)", "2.5 * Pow(x, 1.5)")]
    [InlineData("Pow(2, x)", "Pow(2, x) * 0.6931471805599453")]
    [InlineData("Abs(x - 1)", "Sign(x - 1)")]
    [InlineData("Max(x, 0)", "x > 0 ? 1 : x < 0 ? 0 : 0.5")]
    [InlineData("Floor(x) + Round(x) + Sign(x)", "0")]
    [InlineData("x + Sin(x) * Sin(x)", "1 + 2 * Sin(x) * Cos(x)")]
    [InlineData("Sin(2 * x)", "2 * Cos(2 * x)")]
    [InlineData("Log(x)", "1 / x")]
    [InlineData("Sqrt(x)", "Sqrt(x) != 0 ? 1 / (2 * Sqrt(x)) : 0")]
    [InlineData("Sqrt(x * x + 0.01)", "2 * x / (2 * Sqrt(x * x + 0.01))")]
    [InlineData("Pow(x, 0.5)", "x != 0 ? 0.5 * Pow(x, -0.5) : 0")]
    [InlineData("Pow(x, 0.25)", "x != 0 ? 0.25 * Pow(x, -0.75) : 0")]
    [InlineData("y * y", "0")]
    public void Derivatives_are_simple(string expression, string derivative) =>
        Assert.Equal(derivative, FormulaText.Write(Derivative.Of(Parse(expression), X)));

    [Fact]
    public void Anything_can_be_the_variable_and_every_other_leaf_is_constant()
    {
        var (a, b) = (new TensorElement("a"), new TensorElement("b"));
        Assert.Equal(2 * a * b, Derivative.Of(a * a * b, a));
        Assert.Equal(a * a, Derivative.Of(a * a * b, b));
        Expression sine = new Call(ElementaryFunction.Sin, [X]);
        Assert.Equal(2 * sine, Derivative.Of(sine * sine + X, sine));
    }

    [Theory]
    [InlineData("1 / (1 + Exp(-x))", -1e4, 0)]
    [InlineData("1 / (1 + Exp(-x))", 1e4, 0)]
    [InlineData("x / (1 + Exp(-x))", -1e4, 0)]
    [InlineData("x / (1 + Exp(-x))", 1e4, 1)]
    [InlineData("x / (Exp(-(1.702 * x)) * 2 + 1)", -1e4, 0)]
    [InlineData("x / (1 + Abs(x))", 1e200, 0)]
    public void Derivatives_are_finite_where_exponentials_overflow(string expression, double x, double expected) =>
        Assert.Equal(expected, Evaluator.Evaluate(Derivative.Of(Parse(expression), X), _ => x), 1e-12);

    [Theory]
    [InlineData("Max(x, 0) - x * 0.25 + Log(1 + Exp(-Abs(x)))", 0.25)]
    [InlineData("Max(x, 0) + Min(x, 0)", 1)]
    [InlineData("Abs(x)", 0)]
    [InlineData("Pow(x, x + 2)", 0)]
    [InlineData("x > 0 ? x : 0", 0)]
    public void At_a_kink_both_sides_count_unless_the_user_chose_one(string expression, double atZero) =>
        Assert.Equal(atZero, Evaluator.Evaluate(Derivative.Of(Parse(expression), X), _ => 0), 1e-15);

    [Fact]
    public void The_largest_formula_there_may_be_is_differentiated()
    {
        Expression nested = X;
        Expression wide = X;
        for (var depth = 1; depth < ExpressionSize.MaximumDepth; depth++)
        {
            nested = new Call(ElementaryFunction.Sin, [nested]);
            wide = depth < ExpressionSize.MaximumDepth - 2 ? wide * new Call(ElementaryFunction.Sin, [X + depth]) : wide;
        }

        Assert.False(nested.IsTooLarge() || wide.IsTooLarge());
        Assert.True(double.IsFinite(Evaluator.Evaluate(Derivative.Of(nested, X), _ => 1)));
        Assert.True(double.IsFinite(Evaluator.Evaluate(Derivative.Of(wide, X), _ => 1)));
    }

    private static Expression Parse(string expression) => FormulaText.Parse($"[Activation] F(x, y) => {expression}")!.Body;

    /// <summary>
    /// Asserts that the derivative is the limit of central differences; false where they have none, at kinks and poles
    /// and where rounding leaves less than eight digits; null where the derivative is not finite though they are.
    /// </summary>
    private static bool? Agrees(Expression expression, double x)
    {
        const double Tolerance = 1e-7;
        const double Step = 2e-3;
        var (coarse, fine) = (Difference(2 * Step), Difference(Step));
        var finest = Difference(Step / 2);

        // Richardson's extrapolation: the error of order h⁶ leaves as well.
        var (estimate, check) = (fine + (fine - coarse) / 63, finest + (finest - fine) / 63);
        var scale = Math.Max(1, Math.Abs(check));
        var rounding = Math.Abs(Value(x)) * 1e-15 / Step;
        if (!expression.IsFiniteThroughout(Variables(x)))
            return false;
        if (!(Math.Abs(estimate - check) < Tolerance / 20 * scale) || !(rounding < Tolerance / 20 * scale))
            return false;

        var derivative = Evaluator.Evaluate(Derivative.Of(expression, X), Variables(x));
        if (!double.IsFinite(derivative))
            return null;

        // y·(x/y) ≥ x is true or false by rounding alone: points that take different branches are not of one function.
        double[] points = [Math.BitDecrement(x), Math.BitIncrement(x), .. Enumerable.Range(-6, 13).Select(i => x + i * Step)];
        if (Math.Abs(derivative - check) > Tolerance * scale && points.Any(at => !Branches(expression, at).SequenceEqual(Branches(expression, x))))
            return false;
        Assert.True(Math.Abs(derivative - check) <= Tolerance * scale, FormattableString.Invariant($"at {x:R} the derivative is {derivative:R}, the difference {check:R}"));
        return true;

        double Value(double at) => Evaluator.Evaluate(expression, Variables(at));

        // Seven points, exact to order h⁶.
        double Difference(double h) =>
            (45 * (Value(x + h) - Value(x - h)) - 9 * (Value(x + 2 * h) - Value(x - 2 * h)) + (Value(x + 3 * h) - Value(x - 3 * h))) / (60 * h);
    }

    /// <summary>Which way each conditional goes at a point.</summary>
    private static List<double> Branches(Expression expression, double x)
    {
        var taken = new List<double>();
        Visit(expression);
        return taken;

        Expression Visit(Expression part)
        {
            if (part is Selection selection)
                taken.Add(Evaluator.Evaluate(new Selection(selection.Condition, 1, 0), Variables(x)));
            return part.Map(Visit);
        }
    }

    private static Func<string, double> Variables(double x) => name => name == "x" ? x : 0.7;

    private sealed record TensorElement(string Name) : Expression;
}
