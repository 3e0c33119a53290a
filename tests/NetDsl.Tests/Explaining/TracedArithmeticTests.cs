using CsCheck;
using Xunit;

namespace NetDsl.Tests.Explaining;

public class TracedArithmeticTests
{
    private static readonly float[] Special =
        [0, -0f, float.Epsilon, -1e-40f, 1.2e-38f, float.MaxValue, float.NaN, float.PositiveInfinity];

    private static readonly Gen<float> Number = Gen.Frequency(
        (6, Gen.Float[-10, 10]),
        (2, Gen.Float),
        (1, Gen.Int[0, 7].Select(index => Special[index])));

    public static TheoryData<string> Operations => [.. Operation.All.Keys];

    [Theory]
    [MemberData(nameof(Operations))]
    public void Value_has_the_bits_of_float_arithmetic(string name)
    {
        var operation = Operation.All[name];
        Gen.Select(Number, Number, Number).Sample(
            (a, b, c) => SameBits(operation.Single(a, b, c), operation.Traced(Read("a", a), Read("b", b), Read("c", c)).Value),
            seed: "0000KOIPe951", iter: 5_000);
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public void Value_has_the_bits_of_double_arithmetic(string name)
    {
        var operation = Operation.All[name];
        Gen.Select(Gen.Double[-10, 10], Gen.Double, Gen.Double[-1, 1]).Sample(
            (a, b, c) =>
            {
                var traced = operation.Traced(ReadDouble("a", a), ReadDouble("b", b), ReadDouble("c", c));
                return SameBits(operation.Double(a, b, c), traced.Value);
            },
            seed: "0000KOIPe951", iter: 2_000);
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public void Bound_holds_for_operands_with_errors_of_their_own(string name)
    {
        var operation = Operation.All[name];
        Gen.Select(Gen.Float[-8, 8], Gen.Float[-8, 8], Gen.Float[-8, 8]).Sample(
            (a, b, c) => Holds(operation.Traced(Inexact(a), Inexact(b), Inexact(c))),
            seed: "0000KOIPe951", iter: 5_000);
    }

    [Fact]
    public void Value_and_exact_value_differ_where_float_rounds()
    {
        var third = Read("a", 1) / 3;
        Assert.Equal(1f / 3f, (float)third.Value);
        Assert.Equal(1.0 / 3.0, third.Exact);
        Assert.InRange(third.Bound, Math.Abs(third.Value - third.Exact), 4 * Math.Abs(third.Value - third.Exact));
    }

    [Fact]
    public void Constants_are_combined_in_the_number_type_that_they_meet()
    {
        var rest = Traced.Constant(1) - Traced.Constant(0.9);
        var product = Read("g", 3) * rest;
        Assert.Equal(3f * (1f - 0.9f), (float)product.Value);
        Assert.NotEqual(3f * (float)(1 - 0.9), (float)product.Value);
        Assert.Equal(3 * (1 - 0.9), product.Exact);
        Assert.True(Holds(product));
    }

    [Fact]
    public void Numbers_of_two_precisions_do_not_mix() =>
        Assert.Throws<InvalidOperationException>(() => Read("a", 1) + ReadDouble("b", 1));

    [Fact]
    public void Overflow_has_no_bound()
    {
        var square = Read("a", float.MaxValue) * Read("a", float.MaxValue);
        Assert.Equal(double.PositiveInfinity, square.Value);
        Assert.Equal((double)float.MaxValue * float.MaxValue, square.Exact);
        Assert.Equal(double.PositiveInfinity, square.Bound);
    }

    [Fact]
    public void Bounds_are_not_loose()
    {
        var ratios = new List<double>();
        Gen.Select(Gen.Float[1, 8], Gen.Float[1, 8], Gen.Float[1, 8]).Sample(
            (a, b, c) =>
            {
                var traced = Traced.Tanh((Read("a", a) * Read("b", b) + Read("c", c)) / 100);
                ratios.Add(Math.Abs(traced.Value - traced.Exact) / traced.Bound);
            },
            seed: "0000KOIPe951", iter: 2_000, threads: 1);
        Assert.InRange(ratios.Max(), 0.1, 1);
    }

    [Fact]
    public void A_selection_that_flips_in_double_has_the_gap_in_its_bound()
    {
        // In float 1 + 2⁻³⁰ is 1; in double it is more.
        var nearly = Read("a", 1) + Read("b", MathF.Pow(2, -30));
        var step = Traced.Select(nearly > 1, 5, Read("c", 2));
        Assert.Equal((2.0, 5.0), (step.Value, step.Exact));
        Assert.InRange(step.Bound, 3, 3.001);
    }

    [Fact]
    public void Conditions_combine_and_print()
    {
        var (x, y) = (Read("x", 1), Read("y", float.NaN));
        Assert.True((x > 0).Value);
        Assert.False((x < y).Value);
        Assert.False(Traced.Equal(y, y).Value);
        Assert.True(Traced.NotEqual(y, y).Value);
        Assert.True((x <= 1 & !(x >= 2)).Value);
        Assert.Equal("x > 0 or (x ≤ 1 and (not (x = y)))", (x > 0 | (x <= 1 & !Traced.Equal(x, y))).ToString());
    }

    internal static Traced Read(string name, float value) => Traced.Read(new Quantity(name), value, Precision.Single);

    internal static bool Holds(Traced traced) =>
        traced.Value.Equals(traced.Exact) || double.IsNaN(traced.Value) || double.IsNaN(traced.Exact)
        || Math.Abs(traced.Value - traced.Exact) <= traced.Bound;

    private static Traced ReadDouble(string name, double value) => Traced.Read(new Quantity(name), value, Precision.Double);

    // A number that is off in float by about its last digits: x·(1/3)·3 + 0.1.
    private static Traced Inexact(float value) => Read("x", value) / 3 * 3 + 0.1;

    private static bool SameBits(double expected, double actual) => double.IsNaN(expected)
        ? double.IsNaN(actual)
        : BitConverter.DoubleToInt64Bits(expected) == BitConverter.DoubleToInt64Bits(actual);
}
