using System.Text;
using NetDsl.Samples.Images;

namespace NetDsl.Samples.Terminal;

/// <summary>Draws images with block characters.</summary>
public static class ShadedImage
{
    private const string Shades = " ░▒▓█";

    /// <summary>An image as lines: a character, which is twice as high as wide, shows the mean of two rows.</summary>
    public static IReadOnlyList<string> Lines(GreyImage image)
    {
        var lines = new List<string>();
        for (var row = 0; row < image.Height; row += 2)
        {
            var line = new StringBuilder(image.Width);
            for (var column = 0; column < image.Width; column++)
            {
                var below = row + 1 < image.Height ? image[row + 1, column] : 0;
                line.Append(Shade((image[row, column] + below) / 2));
            }

            lines.Add(line.ToString().TrimEnd());
        }

        return lines;
    }

    private static char Shade(float pixel) => Shades[Math.Clamp((int)(pixel * Shades.Length), 0, Shades.Length - 1)];
}
