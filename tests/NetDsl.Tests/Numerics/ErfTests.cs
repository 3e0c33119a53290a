using Xunit;

namespace NetDsl.Tests.Numerics;

/// <summary>The error function in double, against its series in 28 decimal digits.</summary>
public sealed class ErfTests
{
    [Fact]
    public void In_double_the_documented_bound_holds()
    {
        // Multiples of 2⁻¹⁰ are the same number in double and in decimal.
        for (var step = 1; step <= 6144; step++)
        {
            var x = step / 1024m;
            var exact = Series(x);
            var error = Math.Abs((ToDecimal(VectorMath.Erf((double)x)) - exact) / exact);
            Assert.True(
                (double)error <= FunctionAccuracy.OfDouble.Erf * FunctionAccuracy.OfDouble.UnitRoundoff,
                $"erf({x}) is off by {error}");
        }
    }

    [Theory]
    [InlineData(0.0, 0.0)]
    [InlineData(1e-300, 1.1283791670955126e-300)]
    [InlineData(1, 0.84270079294971487)]
    [InlineData(6.5, 1)]
    [InlineData(double.PositiveInfinity, 1)]
    [InlineData(double.NaN, double.NaN)]
    public void At_the_ends_it_is_right_and_odd(double x, double expected)
    {
        Assert.Equal(expected, VectorMath.Erf(x));
        Assert.Equal(-expected, VectorMath.Erf(-x));
    }

    /// <summary>erf x = 2/√π · exp(−x²) · Σ 2ⁿ·x²ⁿ⁺¹ / (1·3·…·(2n + 1)): all terms are positive, nothing cancels.</summary>
    private static decimal Series(decimal x)
    {
        var sum = 0m;
        var term = x;
        for (var n = 0; term > 1e-28m; n++)
        {
            sum += term;
            term *= 2 * x * x / (2 * n + 3);
        }

        return 1.1283791670955125738961589031m * sum / Exp(x * x);
    }

    private static decimal Exp(decimal x)
    {
        var sum = 0m;
        var term = 1m;
        for (var n = 1; term > 1e-28m; n++)
        {
            sum += term;
            term *= x / n;
        }

        return sum;
    }

    /// <summary>All digits of a number from 2⁻¹⁰ to 1; the conversion that C# has keeps fifteen.</summary>
    private static decimal ToDecimal(double x)
    {
        var places = 52 - Math.ILogB(x);
        return (decimal)(long)Math.ScaleB(x, places) / (1L << places);
    }
}
