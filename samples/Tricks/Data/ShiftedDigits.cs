using NetDsl.Samples.Handwriting;

namespace NetDsl.Samples.Tricks.Data;

/// <summary>Augmentation: copies of digits, each moved by up to two pixels along each axis.</summary>
internal static class ShiftedDigits
{
    private const int Furthest = 2;

    /// <summary>The digits as they are, and copies of them in other places.</summary>
    /// <param name="digits">The digits.</param>
    /// <param name="times">How many there are of each, the one that is not moved among them.</param>
    /// <param name="seed">What the moves are drawn from.</param>
    public static Dataset<float> Of(Dataset<float> digits, int times, int seed)
    {
        var random = new Random(seed);
        return digits.Repeat(times).With((image, moved, row) =>
        {
            if (row < digits.Count)
                image.CopyTo(moved);
            else
                Move(image, moved, random.Next(-Furthest, Furthest + 1), random.Next(-Furthest, Furthest + 1));
        });
    }

    private static void Move(ReadOnlySpan<float> image, Span<float> moved, int down, int right)
    {
        for (var row = 0; row < Canvas.Size; row++)
        {
            for (var column = 0; column < Canvas.Size; column++)
            {
                var (y, x) = (row - down, column - right);
                var isInside = y is >= 0 and < Canvas.Size && x is >= 0 and < Canvas.Size;
                moved[row * Canvas.Size + column] = isInside ? image[y * Canvas.Size + x] : 0;
            }
        }
    }
}
