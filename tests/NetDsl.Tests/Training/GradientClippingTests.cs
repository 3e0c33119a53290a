using System.Numerics;
using CsCheck;
using Xunit;

namespace NetDsl.Tests.Training;

public class GradientClippingTests
{
    [Fact]
    public void The_norm_is_bounded_and_the_direction_stays() =>
        Gen.Select(Gen.Double[-10, 10].Array[1, 50], Gen.Double[0.1, 20]).Sample((gradients, limit) =>
        {
            var clipped = gradients.ToArray();
            GradientClipping.ByNorm(limit).Apply<double>(clipped);

            var norm = Math.Sqrt(gradients.Sum(g => g * g));
            var factor = Math.Min(1, limit / norm);
            Assert.All(clipped.Zip(gradients), pair => Assert.Equal(pair.Second * factor, pair.First, 1e-12));
        });

    [Fact]
    public void Squares_that_overflow_are_clipped_all_the_same()
    {
        float[] gradients = [3e30f, -4e30f, 0];
        GradientClipping.ByNorm(5).Apply<float>(gradients);

        Assert.Equal(3, gradients[0], 1e-5f);
        Assert.Equal(-4, gradients[1], 1e-5f);
    }

    /// <summary>By the same bits on each machine whose vectors are as wide.</summary>
    [Theory, InlineData(0, 3), InlineData(1, 0), InlineData(3, 1), InlineData(4, 0), InlineData(5, 2), InlineData(8, 1), InlineData(11, 3)]
    public void The_norm_is_summed_in_four_vectors_and_folded_by_halves(int vectors, int rest) => Assert.All(Enumerable.Range(0, 20), seed =>
    {
        var (random, width) = (new Random(seed), Vector<float>.Count);
        float[] gradients = [.. Enumerable.Range(0, vectors * width + rest).Select(_ => 2 * random.NextSingle() - 1)];
        var sums = new float[4, width];
        for (var vector = 0; vector < vectors; vector++)
        {
            // Vectors that are left over come to the first sum.
            var sum = vector < vectors / 4 * 4 ? vector % 4 : 0;
            for (var lane = 0; lane < width; lane++)
                sums[sum, lane] += gradients[vector * width + lane] * gradients[vector * width + lane];
        }

        float[] lanes = [.. Enumerable.Range(0, width).Select(lane => (sums[0, lane] + sums[1, lane]) + (sums[2, lane] + sums[3, lane]))];
        var squares = gradients[(vectors * width)..].Aggregate(Lanes.Sum<float>(lanes), (sum, gradient) => sum + gradient * gradient);
        var factor = (float)(0.01 / Math.Sqrt(squares));
        var clipped = gradients.ToArray();
        GradientClipping.ByNorm(0.01).Apply<float>(clipped);

        Assert.Equal(gradients.Select(gradient => gradient * factor), clipped);
    });

    [Fact]
    public void Values_are_clamped()
    {
        float[] gradients = [0.5f, -7, 3, float.NaN, float.NegativeInfinity];
        GradientClipping.ByValue(2).Apply<float>(gradients);

        Assert.Equal([0.5f, -2, 2, float.NaN, -2], gradients);
    }

    [Fact]
    public void Limits_that_are_not_positive_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => GradientClipping.ByNorm(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => GradientClipping.ByValue(double.NaN));
    }
}
