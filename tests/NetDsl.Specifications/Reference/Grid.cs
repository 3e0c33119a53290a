namespace NetDsl.Specifications;

/// <summary>An image, height × width × channels, in double; a sequence is one of width 1.</summary>
internal sealed record Grid(int Height, int Width, int Channels, double[] Values)
{
    public Grid(int height, int width, int channels)
        : this(height, width, channels, new double[height * width * channels])
    {
    }

    public double this[int i, int j, int c]
    {
        get => Values[(i * Width + j) * Channels + c];
        set => Values[(i * Width + j) * Channels + c] = value;
    }

    /// <summary>A function of each element.</summary>
    public Grid Map(Func<double, double> function) => this with { Values = [.. Values.Select(function)] };

    public bool Holds(int i, int j) => i >= 0 && i < Height && j >= 0 && j < Width;

    /// <summary>An image that is computed element by element.</summary>
    public static Grid Of(int height, int width, int channels, Func<int, int, int, double> element)
    {
        var grid = new Grid(height, width, channels);
        for (var i = 0; i < height; i++)
        {
            for (var j = 0; j < width; j++)
            {
                for (var c = 0; c < channels; c++)
                    grid[i, j, c] = element(i, j, c);
            }
        }

        return grid;
    }
}
