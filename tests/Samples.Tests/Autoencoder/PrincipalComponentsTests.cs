using NetDsl.Samples.Autoencoder.Baselines;
using Xunit;

namespace NetDsl.Samples.Tests.Autoencoder;

public sealed class PrincipalComponentsTests
{
    // Around (1, 1, 1): far along (0, 3, 4)/5, less far along (1, 0, 0).
    private static readonly PrincipalComponents Components = new(Images(
        1, 1 + 6, 1 + 8,
        1, 1 - 6, 1 - 8,
        1 + 5, 1, 1,
        1 - 5, 1, 1));

    [Fact]
    public void No_number_draws_the_mean_of_the_images_to_learn_from() =>
        Assert.Equal([1, 1, 1], Components.With(0)([9, 9, 9]).ToArray());

    [Fact]
    public void One_number_is_the_way_along_the_direction_of_the_greatest_variance() =>
        // (3, 1 + 3, 1 + 4) is 5 along it; that it is 2 away from it is lost.
        AssertNear([1, 4, 5], Components.With(1)([3, 4, 5]));

    [Fact]
    public void Two_numbers_draw_what_lies_in_their_plane()
    {
        AssertNear([3, 4, 5], Components.With(2)([3, 4, 5]));
        // At right angles to the plane.
        AssertNear([1, 1, 1], Components.With(2)([1, 1 + 4, 1 - 3]));
    }

    [Fact]
    public void Errors_are_means_over_pixels_and_images() => Assert.Equal(
        (4 + 25 + 0) / 6.0, SquaredErrors.Mean(Images(3, 4, 5, 1, 5, -2), Components.With(1)), 1e-5);

    private static void AssertNear(float[] expected, ReadOnlySpan<float> drawn)
    {
        for (var i = 0; i < expected.Length; i++)
            Assert.Equal(expected[i], drawn[i], 1e-5f);
    }

    private static Dataset<float> Images(params float[] pixels) => new(3, 3, pixels, pixels);
}
