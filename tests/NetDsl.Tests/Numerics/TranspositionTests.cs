using System.Numerics;
using Xunit;

namespace NetDsl.Tests.Numerics;

public sealed class TranspositionTests
{
    [Fact]
    public void Every_element_goes_to_its_place_and_none_elsewhere_in_single_precision() => Check<float>();

    [Fact]
    public void Every_element_goes_to_its_place_and_none_elsewhere_in_double_precision() => Check<double>();

    private static void Check<T>()
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        for (var rows = 1; rows <= 37; rows++)
        {
            for (var columns = 1; columns <= 37; columns++)
                Check<T>(rows, columns, targetRow: columns + columns % 3, sourceRow: rows + rows % 4);
        }
    }

    private static void Check<T>(int rows, int columns, int targetRow, int sourceRow)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        const int Margin = 5;
        var source = Enumerable.Range(1, columns * sourceRow).Select(T.CreateChecked).ToArray();
        var target = new T[rows * targetRow + Margin];
        target.AsSpan().Fill(-T.One);
        Transposition.Copy(ref target[0], ref source[0], rows, columns, targetRow, sourceRow);

        for (var i = 0; i < target.Length; i++)
        {
            var (row, column) = (i / targetRow, i % targetRow);
            var expected = row < rows && column < columns ? source[column * sourceRow + row] : -T.One;
            Assert.True(target[i] == expected, $"{rows}×{columns}, rows of {targetRow} and {sourceRow}: element {row}, {column} is {target[i]}, not {expected}");
        }
    }
}
