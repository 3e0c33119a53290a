namespace NetDsl.Samples.Images;

/// <summary>A grey image: numbers from 0 to 1, row after row.</summary>
/// <param name="width">The number of columns, at least 1.</param>
/// <param name="height">The number of rows, at least 1.</param>
public sealed class GreyImage(int width, int height)
{
    private readonly float[] _pixels = new float[width * height];

    /// <summary>The number of columns.</summary>
    public int Width => width;

    /// <summary>The number of rows.</summary>
    public int Height => height;

    /// <summary>A pixel.</summary>
    public float this[int row, int column]
    {
        get => _pixels[row * width + column];
        set => _pixels[row * width + column] = value;
    }

    /// <summary>The pixels of a row.</summary>
    public Span<float> Row(int row) => _pixels.AsSpan(row * width, width);

    /// <summary>Copies a picture to a place.</summary>
    /// <param name="top">The row of its first pixels.</param>
    /// <param name="left">The column of its first pixels.</param>
    /// <param name="picture">Its pixels, row after row.</param>
    /// <param name="pictureWidth">The number of its columns.</param>
    public void Paste(int top, int left, ReadOnlySpan<float> picture, int pictureWidth)
    {
        for (var row = 0; row * pictureWidth < picture.Length; row++)
            picture.Slice(row * pictureWidth, pictureWidth).CopyTo(Row(top + row)[left..]);
    }

    /// <summary>Each pixel as a square of pixels.</summary>
    /// <param name="factor">The side of the squares, at least 1.</param>
    public GreyImage Enlarge(int factor)
    {
        var large = new GreyImage(factor * width, factor * height);
        for (var row = 0; row < large.Height; row++)
        {
            for (var column = 0; column < large.Width; column++)
                large[row, column] = this[row / factor, column / factor];
        }

        return large;
    }
}
