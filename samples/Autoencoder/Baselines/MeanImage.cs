namespace NetDsl.Samples.Autoencoder.Baselines;

/// <summary>Answers every image with the mean of those to train with: a code of no numbers.</summary>
internal static class MeanImage
{
    /// <summary>The mean squared error of a pixel.</summary>
    public static double MeanSquaredError(Dataset<float> train, Dataset<float> test)
    {
        var mean = new double[train.SampleWidth];
        for (var row = 0; row < train.Count; row++)
        {
            var image = train.Sample(row);
            for (var i = 0; i < mean.Length; i++)
                mean[i] += image[i];
        }

        for (var i = 0; i < mean.Length; i++)
            mean[i] /= train.Count;
        return SquaredErrors.Mean(test, _ => mean);
    }
}
