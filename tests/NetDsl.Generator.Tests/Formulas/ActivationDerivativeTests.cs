using NetDsl.Generator.Formulas;
using Xunit;

namespace NetDsl.Generator.Tests.Formulas;

/// <summary>Activations and their derivatives over the floats from −10³⁰ to 10³⁰: never NaN, never infinite.</summary>
public sealed class ActivationDerivativeTests
{
    private static readonly Variable X = new("x");

    public static TheoryData<string> Names { get; } = new(BuiltIn.Activations.Select(formula => formula.Name));

    [Theory]
    [MemberData(nameof(Names))]
    public void No_derivative_overflows_in_float_or_in_double(string name)
    {
        var formula = BuiltIn.Find(name).Of(X);
        var derivative = Derivative.Of(formula, X);
        var (value, slope) = (SingleEvaluation.Compile(formula), SingleEvaluation.Compile(derivative));
        foreach (var x in Samples())
        {
            Assert.True(float.IsFinite(value(x)), $"{name}({x:R}) is {value(x)}");
            var (inSingle, inDouble) = (slope(x), Evaluator.Evaluate(derivative, _ => x));

            // None is steeper than Snake, whose slope is 1 + sin(2·a·x); of the others, SELU with its scale λ·α = 1.76 is.
            Assert.True(Math.Abs(inSingle) <= 2, $"{name}′({x:R}) is {inSingle}");
            Assert.True(Math.Abs(inSingle - inDouble) < 1e-4, $"{name}′({x:R}) is {inSingle}, in double {inDouble}");
        }
    }

    [Theory]
    [InlineData("Sigmoid", -95, 5.5211e-42)]
    [InlineData("Softplus", -95, 5.5211e-42)]
    [InlineData("Elu", -95, 5.5211e-42)]
    public void Far_below_zero_a_slope_is_not_lost(string name, double x, double slope) => Assert.Equal(
        slope, SingleEvaluation.Compile(Derivative.Of(BuiltIn.Find(name).Of(X), X))((float)x), 1e-3 * slope);

    /// <summary>Every 20,011th float, the neighbourhood of 0, and round numbers.</summary>
    private static IEnumerable<float> Samples()
    {
        var largest = BitConverter.SingleToInt32Bits(1e30f);
        for (var bits = 0; bits <= largest; bits += 20_011)
        {
            yield return BitConverter.Int32BitsToSingle(bits);
            yield return -BitConverter.Int32BitsToSingle(bits);
        }

        for (var x = -120f; x <= 120; x += 0.25f)
            yield return x;
        yield return 1e30f;
        yield return -1e30f;
    }
}
