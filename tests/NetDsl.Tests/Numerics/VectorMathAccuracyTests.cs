using System.Numerics;
using Xunit;

namespace NetDsl.Tests.Numerics;

/// <summary>The float functions against the same functions in double, over floats of every size.</summary>
public sealed class VectorMathAccuracyTests
{
    private const double SmallestNormal = 1.1754943508222875e-38;

    [Theory]
    [MemberData(nameof(SingleFunction.Names), MemberType = typeof(SingleFunction))]
    public void The_documented_bound_holds(string name)
    {
        var function = SingleFunction.Of(name);
        var block = new float[Vector<float>.Count];
        foreach (var samples in FloatSamples.Dense(Stride).Concat(FloatSamples.Edges).Chunk(block.Length))
        {
            samples.CopyTo(block, 0);
            var results = function.OfVector(new Vector<float>(block));
            for (var lane = 0; lane < samples.Length; lane++)
                Check(function, samples[lane], results[lane]);
        }
    }

    [Fact]
    public void The_logarithm_of_a_power_of_two_is_rounded_once()
    {
        // No polynomial has a part in it: it is e·ln 2, and the digits that the float nearest to ln 2 lacks decide the last bit.
        for (var exponent = -149; exponent <= 127; exponent++)
            Assert.Equal((float)(exponent * Math.Log(2)), VectorMath.Log(MathF.ScaleB(1, exponent)));
    }

#if DEBUG
    private const uint Stride = 99991;
#else
    private const uint Stride = 997;
#endif

    private static void Check(SingleFunction function, float x, float result)
    {
        var exact = function.Reference(x);
        if (double.IsNaN(exact) || float.IsInfinity((float)exact) || exact == 0)
        {
            var expected = BitConverter.SingleToUInt32Bits((float)exact);
            if (BitConverter.SingleToUInt32Bits(result) != expected && !(double.IsNaN(exact) && float.IsNaN(result)))
                Assert.Fail($"{function.Name}({x:R}) is {result:R}; {(float)exact:R} is expected.");
        }
        else if (Math.Abs(result - exact) > Tolerance(function, exact))
        {
            var units = Math.Abs((result - exact) / exact) / FunctionAccuracy.OfSingle.UnitRoundoff;
            Assert.Fail(
                $"{function.Name}({x:R}) is {result:R}, off from {exact:R} by {units:F3} u; " +
                $"at most {function.Accuracy} u are documented.");
        }
    }

    private static double Tolerance(SingleFunction function, double exact) =>
        Math.Abs(exact) < SmallestNormal
            ? float.Epsilon
            : function.Accuracy * FunctionAccuracy.OfSingle.UnitRoundoff * Math.Abs(exact);
}
