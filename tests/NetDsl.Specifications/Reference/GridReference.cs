namespace NetDsl.Specifications;

/// <summary>Layers of images as plain nested loops, which step over what lies outside.</summary>
internal static class GridReference
{
    /// <summary>A convolution; weights [KH, KW, C / groups, N].</summary>
    public static Grid Convolve(Grid x, double[] w, double[] b, Slide rows, Slide columns, int filters, int groups = 1)
    {
        var (channels, perGroup) = (x.Channels / groups, filters / groups);
        return Grid.Of(rows.Places, columns.Places, filters, (i, j, n) =>
        {
            var sum = b.Length == 0 ? 0 : b[n];
            foreach (var (u, v, row, column) in Window(x, rows, columns, i, j))
            {
                for (var k = 0; k < channels; k++)
                    sum += x[row, column, n / perGroup * channels + k] * w[((u * columns.Extent + v) * channels + k) * filters + n];
            }

            return sum;
        });
    }

    /// <summary>A transposed convolution; weights [KH, KW, C, N]. The extents are the kernel's, the places the output's.</summary>
    public static Grid Transpose(Grid x, double[] w, double[] b, Slide rows, Slide columns, int filters)
    {
        var y = Grid.Of(rows.Places, columns.Places, filters, (_, _, n) => b.Length == 0 ? 0 : b[n]);
        for (var place = 0; place < x.Height * x.Width; place++)
        {
            var (i, j) = Math.DivRem(place, x.Width);
            for (var element = 0; element < rows.Extent * columns.Extent; element++)
            {
                var (u, v) = Math.DivRem(element, columns.Extent);
                if (!y.Holds(rows.At(i, u), columns.At(j, v)))
                    continue;
                for (var n = 0; n < filters; n++)
                {
                    for (var k = 0; k < x.Channels; k++)
                        y[rows.At(i, u), columns.At(j, v), n] += x[i, j, k] * w[(element * x.Channels + k) * filters + n];
                }
            }
        }

        return y;
    }

    /// <summary>One value of the elements of each window that lie inside.</summary>
    public static Grid Pool(Grid x, Slide rows, Slide columns, Func<IEnumerable<double>, double> pool) =>
        Grid.Of(rows.Places, columns.Places, x.Channels, (i, j, c) => pool(Window(x, rows, columns, i, j).Select(at => x[at.Row, at.Column, c])));

    /// <summary>Each output takes its place between the middles of two elements, as bilinear resizing is usually defined.</summary>
    public static Grid Interpolate(Grid x, int rowFactor, int columnFactor) =>
        Grid.Of(x.Height * rowFactor, x.Width * columnFactor, x.Channels, (i, j, c) =>
        {
            var (top, down) = Place(i, rowFactor);
            var (left, right) = Place(j, columnFactor);
            var (bottom, end) = (Math.Min(top + 1, x.Height - 1), Math.Min(left + 1, x.Width - 1));
            return (1 - down) * ((1 - right) * x[top, left, c] + right * x[top, end, c])
                + down * ((1 - right) * x[bottom, left, c] + right * x[bottom, end, c]);
        });

    private static (int Element, double Beyond) Place(int output, int factor)
    {
        var place = Math.Max(0, (output + 0.5) / factor - 0.5);
        return ((int)place, place - (int)place);
    }

    private static IEnumerable<(int U, int V, int Row, int Column)> Window(Grid x, Slide rows, Slide columns, int i, int j) =>
        from u in Enumerable.Range(0, rows.Extent)
        from v in Enumerable.Range(0, columns.Extent)
        where x.Holds(rows.At(i, u), columns.At(j, v))
        select (u, v, rows.At(i, u), columns.At(j, v));
}
