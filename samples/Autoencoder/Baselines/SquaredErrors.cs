using System.Numerics.Tensors;

namespace NetDsl.Samples.Autoencoder.Baselines;

/// <summary>How far drawings are from the images that they are of.</summary>
internal static class SquaredErrors
{
    /// <summary>The mean of (drawn − image)² over all pixels of all images.</summary>
    public static double Mean(Dataset<float> images, Drawing draw)
    {
        var sum = 0.0;
        for (var row = 0; row < images.Count; row++)
        {
            double distance = TensorPrimitives.Distance(images.Sample(row), draw(images.Sample(row)));
            sum += distance * distance;
        }

        return sum / images.Count / images.SampleWidth;
    }
}
