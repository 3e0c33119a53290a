using NetDsl.Samples.Autoencoder.Baselines;
using NetDsl.Samples.Handwriting;
using Xunit;

namespace NetDsl.Samples.Tests.Autoencoder;

public sealed class BaselineTests
{
    [Fact]
    public void The_mean_image_is_that_of_the_images_to_train_with()
    {
        var train = new Dataset<float>(2, 2, new float[] { 0, 1, 1, 1 }, new float[4]);
        var test = new Dataset<float>(2, 2, new float[] { 0, 1, 0.5f, 0 }, new float[4]);

        Assert.Equal((0.25 + 0 + 0 + 1) / 4, MeanImage.MeanSquaredError(train, test), 12);
    }

    [Fact]
    public void A_mosaic_has_the_mean_of_each_field()
    {
        var image = new float[Canvas.Pixels];
        image[0] = 0.98f; // In the first field of 7 × 7 pixels.
        image[^1] = 0.49f; // In the last one.

        var drawn = Mosaic.Draw(image);

        Assert.Equal(0.02, drawn[6 * Canvas.Size + 6], 6);
        Assert.Equal(0, drawn[6 * Canvas.Size + 7]);
        Assert.Equal(0.01, drawn[21 * Canvas.Size + 21], 6);
        Assert.Equal(Mosaic.Fields * 49, drawn.Length);
    }
}
