using NetDsl.Samples.Handwriting;
using NetDsl.Samples.Images;

namespace NetDsl.Samples.Autoencoder;

/// <summary>Images in a row, and under each what the network draws for it.</summary>
internal static class ReconstructionGrid
{
    private const int Gap = 2;

    /// <summary>Draws the grid.</summary>
    /// <param name="network">The network.</param>
    /// <param name="images">The images.</param>
    /// <param name="rows">Which of them.</param>
    public static GreyImage Draw(DigitAutoencoder network, Dataset<float> images, IReadOnlyList<int> rows)
    {
        const int step = Canvas.Size + Gap;
        var grid = new GreyImage(rows.Count * step - Gap, 2 * step - Gap);
        for (var i = 0; i < rows.Count; i++)
        {
            var image = images.Sample(rows[i]);
            grid.Paste(0, i * step, image, Canvas.Size);
            grid.Paste(step, i * step, network.Predict(image), Canvas.Size);
        }

        return grid;
    }

    /// <summary>One image of each digit, the first of those that are there, from 0 to 9.</summary>
    /// <param name="digits">Digits with their classes as targets.</param>
    public static IReadOnlyList<int> OneOfEach(Dataset<float> digits)
    {
        var rows = Enumerable.Range(0, digits.Count);
        return [.. rows.GroupBy(row => digits.Target(row).IndexOf(1)).OrderBy(group => group.Key).Select(group => group.First())];
    }
}
