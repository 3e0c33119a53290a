using System.Text;
using NetDsl.Samples.Handwriting;

namespace NetDsl.Samples.Digits.Terminal;

/// <summary>Draws a digit with block characters.</summary>
internal static class DigitPicture
{
    private const string Shades = " ░▒▓█";
    private const int PixelWidth = 2;
    private const double Visible = 0.2;

    /// <summary>The rows of an image that have ink, and as many columns as have: two characters a pixel.</summary>
    /// <param name="pixels">The image, <see cref="Canvas.Pixels"/> numbers from 0 to 1.</param>
    public static IReadOnlyList<string> Of(IReadOnlyList<double> pixels)
    {
        var (top, bottom, left, right) = (Canvas.Size, 0, Canvas.Size, 0);
        for (var i = 0; i < pixels.Count; i++)
        {
            if (pixels[i] < Visible)
                continue;
            var (row, column) = Math.DivRem(i, Canvas.Size);
            (top, bottom) = (Math.Min(top, row), Math.Max(bottom, row));
            (left, right) = (Math.Min(left, column), Math.Max(right, column));
        }

        var lines = new List<string>();
        for (var row = top; row <= bottom; row++)
        {
            var line = new StringBuilder();
            for (var column = left; column <= right; column++)
                line.Append(Shade(pixels[row * Canvas.Size + column]), PixelWidth);
            lines.Add(line.ToString());
        }

        return lines;
    }

    private static char Shade(double pixel) =>
        pixel < Visible ? ' ' : Shades[Math.Min((int)(pixel * Shades.Length), Shades.Length - 1)];
}
