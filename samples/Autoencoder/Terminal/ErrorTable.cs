using System.Globalization;

namespace NetDsl.Samples.Autoencoder.Terminal;

/// <summary>Shows how near reconstructions come.</summary>
internal static class ErrorTable
{
    /// <summary>A line for each way to draw an image again, and one that says how much of the images the network keeps.</summary>
    /// <param name="meanImage">The mean squared error of the mean image.</param>
    /// <param name="mosaic">That of the mosaic.</param>
    /// <param name="network">That of the network.</param>
    public static string Of(double meanImage, double mosaic, double network) => string.Create(CultureInfo.InvariantCulture,
        $"""
        mean squared error of a pixel, of images that were not trained with
        the mean image, 0 numbers         {meanImage:F5}
        mosaic of 4 × 4, 16 numbers       {mosaic:F5}
        network, 16 numbers               {network:F5}
        kept  {100 * (1 - network / meanImage):F1} % of the variance; the mosaic keeps {100 * (1 - mosaic / meanImage):F1} %
        """);
}
