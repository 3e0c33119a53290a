using System.Numerics;
using CsCheck;
using NetDsl.Tests.Explaining.Networks;
using NetDsl.Tracing;
using Xunit;
using static NetDsl.Tests.Explaining.TracedArithmeticTests;

namespace NetDsl.Tests.Explaining;

public class TracedSumTests
{
    private const string Seed = "0000KOIPe951";

    private static readonly Gen<(float X, float Y)[]> Products =
        Gen.Select(Gen.Float[-4, 4], Gen.Float[-4, 4]).Array[0, 200];

    [Fact]
    public void Sequential_sums_have_the_bits_of_fused_multiply_adds_in_order() =>
        Gen.Select(Gen.Float[-4, 4], Products).Sample(
            (bias, products) =>
            {
                var expected = products.Aggregate(bias, (sum, product) => MathF.FusedMultiplyAdd(product.X, product.Y, sum));
                return Fill(TracedSum.Sequential(Read("b", bias)), products).Value.Equals((double)expected);
            },
            seed: Seed, iter: 500);

    [Fact]
    public void Sequential_sums_of_single_numbers_have_the_bits_of_additions() =>
        Gen.Float[-4, 4].Array[0, 200].Sample(
            terms =>
            {
                var sum = TracedSum.Sequential(0);
                foreach (var term in terms)
                    sum.Add(Read("x", term));
                return sum.Result.Value.Equals((double)terms.Aggregate(0f, (total, term) => total + term));
            },
            seed: Seed, iter: 500);

    [Fact]
    public void Sums_in_lanes_have_the_bits_of_vector_code() =>
        Gen.Select(Gen.Float[-4, 4], Products.Where(products => products.Length > 0)).Sample(
            (bias, products) =>
            {
                var dot = TwoLayerNetwork.Dot([.. products.Select(product => product.X)], [.. products.Select(product => product.Y)]);
                var traced = Fill(TracedSum.Lanes(null, Vector<float>.Count), products).Value;
                var biased = Fill(TracedSum.Lanes(Read("b", bias), Vector<float>.Count), products).Value;
                return traced.Equals((double)dot) && biased.Equals((double)(dot + bias));
            },
            seed: Seed, iter: 500);

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(16)]
    public void Bounds_hold_and_are_not_loose(int lanes)
    {
        var ratios = new List<double>();
        Gen.Select(Gen.Float[-4, 4], Products).Sample(
            (bias, products) =>
            {
                var sum = lanes == 1 ? TracedSum.Sequential(Read("b", bias)) : TracedSum.Lanes(Read("b", bias), lanes);
                var result = Fill(sum, products);
                ratios.Add(Math.Abs(result.Value - result.Exact) / result.Bound);
                return Holds(result);
            },
            seed: Seed, iter: 1_000, threads: 1);

        // γₙ grows with n, errors as √n at most: short sums come near to their bound.
        Assert.InRange(ratios.Max(), 0.1, 1);
    }

    [Fact]
    public void Bounds_hold_for_terms_with_errors_of_their_own() =>
        Products.Sample(
            products =>
            {
                var sum = TracedSum.Sequential(0);
                foreach (var (x, y) in products)
                    sum.Add(Traced.Exp(Read("x", x)), Read("y", y) / 3);
                return products.Length == 0 || Holds(sum.Result);
            },
            seed: Seed, iter: 500);

    [Fact]
    public void The_bound_is_gamma_times_the_sum_of_magnitudes()
    {
        var sum = TracedSum.Sequential(Read("b", 1));
        for (var i = 0; i < 100; i++)
            sum.Add(Read("x", -2), Read("y", 3));
        const double U = 1.0 / (1 << 24);
        Assert.Equal(100 * U / (1 - 100 * U) * 601, sum.Result.Bound, 1e-12);
    }

    [Fact]
    public void Exact_values_are_rounded_once()
    {
        var sum = TracedSum.Sequential(0);
        foreach (var term in (double[])[1e16, 1, 1e-16, -1e16, -1])
            sum.Add(Traced.Read(new Quantity("x"), term, Precision.Double));
        Assert.Equal(1e-16, sum.Result.Exact);
        Assert.True(Holds(sum.Result));
    }

    [Fact]
    public void Exact_values_agree_with_rational_arithmetic() =>
        Gen.Double[-1e3, 1e3].Array[1, 40].Sample(
            terms =>
            {
                var sum = TracedSum.Sequential(0);
                foreach (var term in terms)
                    sum.Add(Traced.Read(new Quantity("x"), term, Precision.Double));

                // Multiples of 2⁻¹⁰⁷⁴ as whole numbers: exact. The nearest double is the one with the least distance.
                var exact = terms.Aggregate(BigInteger.Zero, (total, term) => total + Scaled(term));
                var error = BigInteger.Abs(exact - Scaled(sum.Result.Exact));
                return error <= BigInteger.Abs(exact - Scaled(Math.BitIncrement(sum.Result.Exact)))
                    && error <= BigInteger.Abs(exact - Scaled(Math.BitDecrement(sum.Result.Exact)));
            },
            seed: Seed, iter: 500);

    [Fact]
    public void A_sum_is_one_node_of_the_trace()
    {
        var result = Fill(TracedSum.Lanes(Read("b", 1), 8), [(1, 2), (3, 4)]);
        var sum = Assert.IsType<SumExpression>(result.Expression);
        Assert.Equal((2, 8), (sum.Terms.Count, sum.Lanes));
        Assert.Equal("x·y + x·y + b", result.ToString());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(-8)]
    public void Widths_that_no_vector_has_are_refused(int width)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => TracedSum.Lanes(null, width));
        Assert.Throws<ArgumentOutOfRangeException>(() => TracedMaximum.Lanes(width));
    }

    [Fact]
    public void Maxima_are_those_of_float_arithmetic() =>
        Gen.Float.Array[1, 50].Sample(
            terms =>
            {
                var sequential = TracedMaximum.Sequential();
                var lanes = TracedMaximum.Lanes(8);
                foreach (var term in terms)
                {
                    sequential.Add(Read("x", term));
                    lanes.Add(Read("x", term));
                }

                var expected = (double)terms.Aggregate(MathF.Max);
                return sequential.Result.Value.Equals(expected) && lanes.Result.Value.Equals(expected);
            },
            seed: Seed, iter: 500);

    private static Traced Fill(RunningSum<Traced> sum, IEnumerable<(float X, float Y)> products)
    {
        foreach (var (x, y) in products)
            sum.Add(Read("x", x), Read("y", y));
        return sum.Result;
    }

    private static BigInteger Scaled(double value)
    {
        var bits = BitConverter.DoubleToInt64Bits(value);
        var exponent = (int)((bits >> 52) & 0x7FF);
        var mantissa = bits & 0xFFFFFFFFFFFFF;
        var magnitude = exponent == 0 ? new BigInteger(mantissa) : new BigInteger(mantissa | 1L << 52) << (exponent - 1);
        return bits < 0 ? -magnitude : magnitude;
    }
}
