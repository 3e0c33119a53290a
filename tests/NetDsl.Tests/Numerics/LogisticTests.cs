using System.Numerics;
using CsCheck;
using Xunit;

namespace NetDsl.Tests.Numerics;

/// <summary>The logistic function and its integral, softplus: in double against 70 digits, and at the ends.</summary>
public sealed class LogisticTests
{
    [Fact]
    public void In_double_the_documented_bounds_hold()
    {
        Gen.Double[-45, 45].Sample(
            x =>
            {
                Check("sigmoid", x, VectorMath.Sigmoid(x), FixedPoint.Sigmoid(x), FunctionAccuracy.OfDouble.Sigmoid);
                Check("softplus", x, VectorMath.Softplus(x), FixedPoint.Softplus(x), FunctionAccuracy.OfDouble.Softplus);
            },
            iter: 20_000);
    }

    [Theory]
    [InlineData(-20f, 2.0611536181902037e-9)]
    [InlineData(-80f, 1.8048513878454153e-35)]
    [InlineData(-100f, 3.7200759760208361e-44)]
    public void Far_below_zero_both_are_the_exponential(float x, double exponential)
    {
        var tolerance = 3 * FunctionAccuracy.OfSingle.UnitRoundoff * exponential + float.Epsilon;
        Assert.Equal(exponential, VectorMath.Sigmoid(x), tolerance);
        Assert.Equal(exponential, VectorMath.Softplus(x), tolerance);
        Assert.Equal(exponential, VectorMath.Sigmoid((double)x), 1e-15 * exponential);
        Assert.Equal(exponential, VectorMath.Softplus((double)x), 1e-8 * exponential);
    }

    [Theory]
    [InlineData(0, 0.5, 0.69314718055994531)]
    [InlineData(1e4, 1, 1e4)]
    [InlineData(-1e4, 0, 0)]
    [InlineData(double.PositiveInfinity, 1, double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity, 0, 0)]
    [InlineData(double.NaN, double.NaN, double.NaN)]
    public void At_the_ends_nothing_overflows(double x, double sigmoid, double softplus)
    {
        Assert.Equal(sigmoid, VectorMath.Sigmoid(x));
        Assert.Equal(softplus, VectorMath.Softplus(x));
        Assert.Equal((float)sigmoid, VectorMath.Sigmoid((float)x));
        Assert.Equal((float)softplus, VectorMath.Softplus((float)x));
    }

    private static void Check(string name, double x, double value, BigInteger exact, double accuracy)
    {
        var error = FixedPoint.Error(value, exact);
        if (!(error <= accuracy))
            Assert.Fail($"{name}({x:R}) is {value:R}, off by {error:F3} u; at most {accuracy} u are documented.");
    }
}
