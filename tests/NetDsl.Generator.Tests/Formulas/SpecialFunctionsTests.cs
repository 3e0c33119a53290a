using NetDsl.Generator.Formulas;
using Xunit;

namespace NetDsl.Generator.Tests.Formulas;

public sealed class SpecialFunctionsTests
{
    // Abramowitz and Stegun, Handbook of Mathematical Functions, table 7.1, and further digits by series in high precision.
    [Theory]
    [InlineData(0, 0)]
    [InlineData(0.1, 0.1124629160182849)]
    [InlineData(0.5, 0.5204998778130465)]
    [InlineData(1, 0.8427007929497149)]
    [InlineData(2, 0.9953222650189527)]
    [InlineData(2.5, 0.9995930479825550)]
    [InlineData(3, 0.9999779095030014)]
    [InlineData(-1.5, -0.9661051464753108)]
    [InlineData(40, 1)]
    [InlineData(double.NegativeInfinity, -1)]
    [InlineData(double.NaN, double.NaN)]
    public void Erf_is_exact_to_rounding(double x, double expected) => Assert.Equal(expected, SpecialFunctions.Erf(x), 3e-16);

    [Theory]
    [InlineData(27)]
    [InlineData(-8)]
    [InlineData(1e-300)]
    [InlineData(2)]
    [InlineData(0)]
    [InlineData(double.PositiveInfinity)]
    public void Cbrt_is_that_of_the_framework(double x) => Assert.Equal(Math.Cbrt(x), SpecialFunctions.Cbrt(x), Math.Abs(Math.Cbrt(x)) is var root && double.IsFinite(root) ? root * 3e-16 : 0);

    [Theory]
    [InlineData(3, 1)]
    [InlineData(-0.5, -1)]
    [InlineData(0, 0)]
    [InlineData(double.NaN, double.NaN)]
    public void Sign_of_NaN_is_NaN(double x, double expected) => Assert.Equal(expected, SpecialFunctions.Sign(x));
}
