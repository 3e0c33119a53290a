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
