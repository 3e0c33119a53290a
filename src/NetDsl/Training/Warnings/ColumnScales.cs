using System.Numerics;

namespace NetDsl;

/// <summary>How large the numbers of each column are: the root of their mean square over some rows.</summary>
internal sealed class ColumnScales
{
    private readonly double[] _sizes;

    private ColumnScales(double[] sizes) => _sizes = sizes;

    /// <summary>The size of all columns together.</summary>
    public double Overall => Math.Sqrt(_sizes.Sum(size => size * size) / _sizes.Length);

    /// <summary>The sizes of samples.</summary>
    public static ColumnScales OfSamples<T>(Dataset<T> data)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => Of(data.Count, data.SampleWidth, data.Sample);

    /// <summary>The sizes of targets.</summary>
    public static ColumnScales OfTargets<T>(Dataset<T> data)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => Of(data.Count, data.TargetWidth, data.Target);

    /// <summary>The largest of some columns, and its place.</summary>
    public (double Size, int Column) Largest(int first, int count)
    {
        var column = first;
        for (var other = first; other < first + count; other++)
            column = _sizes[other] > _sizes[column] ? other : column;
        return (_sizes[column], column);
    }

    private static ColumnScales Of<T>(int count, int width, Func<int, ReadOnlySpan<T>> row)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var (squares, rows) = (new double[width], RowSample.Of(count, width));
        foreach (var place in rows)
        {
            var numbers = row(place);
            for (var column = 0; column < width; column++)
            {
                var number = double.CreateTruncating(numbers[column]);
                squares[column] += number * number;
            }
        }

        return new(Array.ConvertAll(squares, sum => Math.Sqrt(sum / rows.Length)));
    }
}
