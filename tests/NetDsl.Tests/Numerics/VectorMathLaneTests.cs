using System.Numerics;
using CsCheck;
using Xunit;

namespace NetDsl.Tests.Numerics;

/// <summary>A lane's result depends on that lane alone, and is bit for bit what the function of one number gives.</summary>
public sealed class VectorMathLaneTests
{
    private static readonly Gen<float> AnyFloat = Gen.Frequency(
        (4, Gen.UInt.Select(BitConverter.UInt32BitsToSingle)),
        (4, Gen.Float[-20, 20]),
        (1, Gen.OneOf(FloatSamples.Edges)));

    private static readonly Gen<double> AnyDouble = Gen.Frequency(
        (4, Gen.ULong.Select(BitConverter.UInt64BitsToDouble)),
        (4, Gen.Double[-20, 20]),
        (1, Gen.OneOf(FloatSamples.Edges).Select(x => (double)x)));

    [Theory]
    [MemberData(nameof(SingleFunction.Names), MemberType = typeof(SingleFunction))]
    public void A_float_lane_is_the_function_of_one_number(string name)
    {
        var function = SingleFunction.Of(name);
        AnyFloat.Array[Vector<float>.Count].Sample(
            lanes =>
            {
                var results = function.OfVector(new Vector<float>(lanes));
                for (var lane = 0; lane < lanes.Length; lane++)
                    AssertSameBits(function.OfNumber(lanes[lane]), results[lane], $"{name}({lanes[lane]:R}) in lane {lane}");
            },
            iter: 20_000);
    }

    [Theory]
    [MemberData(nameof(DoubleFunction.Names), MemberType = typeof(DoubleFunction))]
    public void A_double_lane_is_the_function_of_one_number(string name)
    {
        var function = DoubleFunction.Of(name);
        AnyDouble.Array[Vector<double>.Count].Sample(
            lanes =>
            {
                var results = function.OfVector(new Vector<double>(lanes));
                for (var lane = 0; lane < lanes.Length; lane++)
                {
                    AssertSameBits(function.OfNumber(lanes[lane]), results[lane], $"{name}({lanes[lane]:R}) in lane {lane}");
                    AssertSameBits(function.Reference(lanes[lane]), results[lane], $"{name}({lanes[lane]:R})");
                }
            },
            iter: 5_000);
    }

    [Fact]
    public void Max_is_that_of_Math_in_every_lane()
    {
        CheckSingle("Max", VectorMath.Max, VectorMath.Max, Math.Max);
        CheckDouble("Max", VectorMath.Max, VectorMath.Max, Math.Max);
    }

    [Fact]
    public void Min_is_that_of_Math_in_every_lane()
    {
        CheckSingle("Min", VectorMath.Min, VectorMath.Min, Math.Min);
        CheckDouble("Min", VectorMath.Min, VectorMath.Min, Math.Min);
    }

    [Fact]
    public void Pow_is_that_of_Math_in_every_lane()
    {
        CheckSingle("Pow", VectorMath.Pow, VectorMath.Pow, Math.Pow);
        CheckDouble("Pow", VectorMath.Pow, VectorMath.Pow, Math.Pow);
    }

    private static void CheckSingle(
        string name,
        Func<Vector<float>, Vector<float>, Vector<float>> ofVectors,
        Func<float, float, float> ofNumbers,
        Func<double, double, double> reference)
    {
        foreach (var (x, y) in FloatSamples.Edges.SelectMany(x => FloatSamples.Edges.Select(y => (x, y))))
        {
            var result = ofVectors(Vector.Create(x), Vector.Create(y))[Vector<float>.Count - 1];
            AssertSameBits(ofNumbers(x, y), result, $"{name}({x:R}, {y:R})");
            AssertSameBits((float)reference(x, y), result, $"{name}({x:R}, {y:R})");
        }
    }

    private static void CheckDouble(
        string name,
        Func<Vector<double>, Vector<double>, Vector<double>> ofVectors,
        Func<double, double, double> ofNumbers,
        Func<double, double, double> reference)
    {
        foreach (var (x, y) in FloatSamples.Edges.SelectMany(x => FloatSamples.Edges.Select(y => ((double)x, (double)y))))
        {
            var result = ofVectors(Vector.Create(x), Vector.Create(y))[Vector<double>.Count - 1];
            AssertSameBits(ofNumbers(x, y), result, $"{name}({x:R}, {y:R}) in double");
            AssertSameBits(reference(x, y), result, $"{name}({x:R}, {y:R}) in double");
        }
    }

    private static void AssertSameBits(float expected, float actual, string what)
    {
        var bothNaN = float.IsNaN(expected) && float.IsNaN(actual);
        if (!bothNaN && BitConverter.SingleToInt32Bits(expected) != BitConverter.SingleToInt32Bits(actual))
            Assert.Fail($"{what} is {actual:R}; {expected:R} is expected.");
    }

    private static void AssertSameBits(double expected, double actual, string what)
    {
        var bothNaN = double.IsNaN(expected) && double.IsNaN(actual);
        if (!bothNaN && BitConverter.DoubleToInt64Bits(expected) != BitConverter.DoubleToInt64Bits(actual))
            Assert.Fail($"{what} is {actual:R}; {expected:R} is expected.");
    }
}
