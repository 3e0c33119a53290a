using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace NetDsl;

/// <summary>
/// The Q of a QR decomposition with a positive diagonal in R, by the modified Gram-Schmidt method. Of a matrix of
/// normal numbers this is a matrix drawn uniformly from all that are orthonormal.
/// </summary>
internal static class Orthonormalization
{
    /// <summary>
    /// Makes the columns of a row-major matrix orthonormal, or its rows where there are fewer rows than columns.
    /// </summary>
    public static void Apply(Span<double> matrix, int columns)
    {
        var rows = matrix.Length / columns;
        if (rows <= columns)
        {
            OrthonormalizeRows(matrix, rows, columns);
            return;
        }

        var transposed = new double[matrix.Length];
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
                transposed[column * rows + row] = matrix[row * columns + column];
        }

        OrthonormalizeRows(transposed, columns, rows);
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
                matrix[row * columns + column] = transposed[column * rows + row];
        }
    }

    private static void OrthonormalizeRows(Span<double> matrix, int rows, int columns)
    {
        for (var i = 0; i < rows; i++)
        {
            var row = matrix.Slice(i * columns, columns);

            // Twice is enough: what rounding left of the earlier rows after the first time is gone after the second.
            for (var time = 0; time < 2; time++)
            {
                for (var j = 0; j < i; j++)
                {
                    var earlier = matrix.Slice(j * columns, columns);
                    AddScaled(row, -Dot(row, earlier), earlier);
                }
            }

            var inverse = 1 / Math.Sqrt(Dot(row, row));
            foreach (ref var value in row)
                value *= inverse;
        }
    }

    /// <summary>
    /// Σ x[k]·y[k] over four interleaved partial sums. The width is fixed, so the order of the additions, and with it the
    /// last bit, is the same on every machine.
    /// </summary>
    private static double Dot(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        var sums = Vector256<double>.Zero;
        var xBlocks = Blocks(x);
        var yBlocks = Blocks(y);
        for (var block = 0; block < xBlocks.Length; block++)
            sums += xBlocks[block] * yBlocks[block];

        var sum = (sums[0] + sums[2]) + (sums[1] + sums[3]);
        for (var k = xBlocks.Length * Vector256<double>.Count; k < x.Length; k++)
            sum += x[k] * y[k];
        return sum;
    }

    /// <summary>y ← y + a·x.</summary>
    private static void AddScaled(Span<double> y, double a, ReadOnlySpan<double> x)
    {
        var xBlocks = Blocks(x);
        var yBlocks = MemoryMarshal.Cast<double, Vector256<double>>(y);
        for (var block = 0; block < yBlocks.Length; block++)
            yBlocks[block] += a * xBlocks[block];
        for (var k = yBlocks.Length * Vector256<double>.Count; k < y.Length; k++)
            y[k] += a * x[k];
    }

    private static ReadOnlySpan<Vector256<double>> Blocks(ReadOnlySpan<double> values) =>
        MemoryMarshal.Cast<double, Vector256<double>>(values);
}
