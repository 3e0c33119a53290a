using System.Numerics;
using CsCheck;
using Xunit;

namespace NetDsl.Tests.Numerics;

/// <summary>Folds of vectors and their replay over spans.</summary>
public sealed class LanesTests
{
    private static readonly Gen<float> Single = Gen.Frequency(
        (4, Gen.Float[-1e6f, 1e6f]),
        (1, Gen.OneOf(FloatSamples.Edges)));

    private static readonly Gen<double> Double = Gen.Frequency(
        (4, Gen.Double[-1e6, 1e6]),
        (1, Gen.OneOf(FloatSamples.Edges).Select(x => (double)x)));

    [Fact]
    public void A_sum_of_floats_is_replayed_by_the_span() => Single.Array[Vector<float>.Count].Sample(
        lanes => SameBits(Lanes.Sum(new Vector<float>(lanes)), Lanes.Sum<float>(lanes)), iter: 20_000);

    [Fact]
    public void A_sum_of_doubles_is_replayed_by_the_span() => Double.Array[Vector<double>.Count].Sample(
        lanes => SameBits(Lanes.Sum(new Vector<double>(lanes)), Lanes.Sum<double>(lanes)), iter: 20_000);

    [Fact]
    public void A_maximum_is_replayed_by_the_span()
    {
        Single.Array[Vector<float>.Count].Sample(
            lanes => SameBits(Lanes.Max(new Vector<float>(lanes)), Lanes.Max<float>(lanes)), iter: 20_000);
        Double.Array[Vector<double>.Count].Sample(
            lanes => SameBits(Lanes.Max(new Vector<double>(lanes)), Lanes.Max<double>(lanes)), iter: 20_000);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Elements_some_steps_apart_are_loaded_and_stored_alone(int step)
    {
        Single.Array[(step + 1) * Vector<float>.Count].Sample(memory => Moves(memory, step), iter: 1_000);
        Double.Array[(step + 1) * Vector<double>.Count].Sample(memory => Moves(memory, step), iter: 1_000);
    }

    [Fact]
    public void Halves_are_folded()
    {
        // Between neighbours, the small numbers would drown in 1e8.
        Assert.Equal(4, Lanes.Sum<float>([1, 1e8f, 3, -1e8f]));
        Assert.Equal(2, Lanes.Sum<float>([1e8f, 1, 0, 0, -1e8f, 1, 0, 0]));
        Assert.Equal(5, Lanes.Sum<double>([5]));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(12)]
    public void A_count_that_no_vector_has_is_refused(int count)
    {
        var ofSum = Assert.Throws<ArgumentException>(() => Lanes.Sum<float>(new float[count]));
        var ofMax = Assert.Throws<ArgumentException>(() => Lanes.Max<double>(new double[count]));
        Assert.Contains($"found {count}", ofSum.Message);
        Assert.Contains($"found {count}", ofMax.Message);
    }

    [Fact]
    public void A_mask_selects_the_lanes_before_the_count()
    {
        for (var n = 0; n <= 40; n++)
        {
            for (var count = 0; count <= 40; count++)
            {
                var single = Lanes.Mask<float>(n, count).As<float, int>();
                for (var lane = 0; lane < Vector<float>.Count; lane++)
                    Assert.Equal(n + lane < count ? -1 : 0, single[lane]);
                var wide = Lanes.Mask<double>(n, count).As<double, long>();
                for (var lane = 0; lane < Vector<double>.Count; lane++)
                    Assert.Equal(n + lane < count ? -1 : 0, wide[lane]);
            }
        }
    }

    [Fact]
    public void A_partial_store_leaves_the_other_elements()
    {
        for (var count = 0; count <= Vector<float>.Count; count++)
        {
            var memory = Enumerable.Repeat(7f, Vector<float>.Count + 2).ToArray();
            Lanes.StorePartial(Vector.Create(float.NaN), ref memory[1], Lanes.Mask<float>(0, count));
            for (var i = 0; i < memory.Length; i++)
                Assert.Equal(i >= 1 && i <= count ? float.NaN : 7f, memory[i]);
        }
    }

    /// <summary>Whether elements some steps apart are negated, so many of them, and nothing else.</summary>
    private static bool Moves<T>(T[] memory, int step)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        for (var count = 0; count <= Vector<T>.Count + 1; count++)
        {
            var (expected, found) = (memory.ToArray(), memory.ToArray());
            for (var i = 0; i < Math.Min(count, Vector<T>.Count); i++)
                expected[i * step] = -expected[i * step];
            Lanes.StoreStrided(-Lanes.LoadStrided(ref found[0], step), ref found[0], step, count);
            if (!expected.SequenceEqual(found))
                return false;
            var loaded = Lanes.LoadStrided(ref found[0], step, count);
            for (var i = 0; i < Vector<T>.Count; i++)
            {
                if (!loaded[i].Equals(i < count ? found[i * step] : T.Zero))
                    return false;
            }
        }

        return true;
    }

    private static bool SameBits(float x, float y) =>
        BitConverter.SingleToInt32Bits(x) == BitConverter.SingleToInt32Bits(y) || (float.IsNaN(x) && float.IsNaN(y));

    private static bool SameBits(double x, double y) =>
        BitConverter.DoubleToInt64Bits(x) == BitConverter.DoubleToInt64Bits(y) || (double.IsNaN(x) && double.IsNaN(y));
}
