using NetDsl.Samples.Handwriting;
using NetDsl.Samples.Images;

namespace NetDsl.Samples.Autoencoder;

/// <summary>Images in a row, and under them a row for each way to draw them again.</summary>
internal static class ReconstructionGrid
{
    private const int Gap = 2;
    private const int Step = Canvas.Size + Gap;

    /// <summary>Draws the grid.</summary>
    /// <param name="images">The images.</param>
    /// <param name="rows">Which of them.</param>
    /// <param name="drawings">The ways to draw them again.</param>
    public static GreyImage Draw(Dataset<float> images, IReadOnlyList<int> rows, params ReadOnlySpan<Drawing> drawings)
    {
        var grid = new GreyImage(rows.Count * Step - Gap, (1 + drawings.Length) * Step - Gap);
        for (var i = 0; i < rows.Count; i++)
        {
            var image = images.Sample(rows[i]);
            grid.Paste(0, i * Step, image, Canvas.Size);
            for (var j = 0; j < drawings.Length; j++)
                grid.Paste((1 + j) * Step, i * Step, drawings[j](image), Canvas.Size);
        }

        return grid;
    }

    /// <summary>One image of each digit, the first of those that are there, from 0 to 9.</summary>
    /// <param name="digits">Digits with their classes as targets.</param>
    public static IReadOnlyList<int> OneOfEach(Dataset<float> digits)
    {
        var byDigit = Enumerable.Range(0, digits.Count).GroupBy(row => digits.Target(row).IndexOf(1));
        return [.. byDigit.OrderBy(rows => rows.Key).Select(rows => rows.First())];
    }
}
