namespace NetDsl.Samples.Autoencoder.Baselines;

/// <summary>How far drawings are from the images that they are of.</summary>
internal static class SquaredErrors
{
    /// <summary>The mean of (drawn − image)² over all pixels of all images.</summary>
    /// <param name="images">The images.</param>
    /// <param name="draw">The drawing of the image in a row.</param>
    public static double Mean(Dataset<float> images, Func<int, double[]> draw)
    {
        var sum = 0.0;
        for (var row = 0; row < images.Count; row++)
        {
            var image = images.Sample(row);
            var drawn = draw(row);
            for (var i = 0; i < drawn.Length; i++)
                sum += (drawn[i] - image[i]) * (drawn[i] - image[i]);
        }

        return sum / images.Count / images.SampleWidth;
    }
}
