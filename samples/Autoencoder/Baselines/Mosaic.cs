using NetDsl.Samples.Handwriting;

namespace NetDsl.Samples.Autoencoder.Baselines;

/// <summary>Says an image by the mean of each of 4 × 4 fields: as many numbers as the autoencoder has, without learning.</summary>
internal static class Mosaic
{
    /// <summary>The number of fields, the length of the code.</summary>
    public const int Fields = Side * Side;

    private const int Side = 4;
    private const int FieldSize = Canvas.Size / Side;

    /// <summary>The mean squared error of a pixel.</summary>
    public static double MeanSquaredError(Dataset<float> test) => SquaredErrors.Mean(test, row => Draw(test.Sample(row)));

    /// <summary>An image in which each field has its mean.</summary>
    public static double[] Draw(ReadOnlySpan<float> image)
    {
        var means = new double[Fields];
        for (var i = 0; i < image.Length; i++)
            means[Field(i)] += image[i] / (double)(FieldSize * FieldSize);
        var drawn = new double[image.Length];
        for (var i = 0; i < drawn.Length; i++)
            drawn[i] = means[Field(i)];
        return drawn;
    }

    private static int Field(int pixel)
    {
        var (row, column) = Math.DivRem(pixel, Canvas.Size);
        return row / FieldSize * Side + column / FieldSize;
    }
}
