using System.Numerics;
using Xunit;

namespace NetDsl.Tests.Numerics.Tiles;

/// <summary>Each number of a tile has the bits of its terms, added in lanes that are folded by halves.</summary>
public sealed class DotProductsTests
{
    [Fact]
    public void Tiles_of_every_height_and_width_add_in_lanes()
    {
        var random = new Random(1);
        foreach (var one in TileCase.All().Where(one => one.Start != TileStart.Target && one.Columns <= 33))
        {
            // Columns side by side, or some steps apart.
            foreach (var step in new[] { 1, 3 })
            {
                Check<float>(one, step, random);
                Check<double>(one, step, random);
            }
        }
    }

    [Theory]
    [InlineData(5, 300, 600)]
    [InlineData(33, 130, 1024)]
    public void A_large_matrix_column_by_column_adds_in_lanes(int rows, int columns, int terms)
    {
        var random = new Random(2);
        Check<float>(new(rows, columns, [terms], TileStart.OfColumn, Adds: true, Gap: 0), 1, random);
        Check<double>(new(rows, columns, [terms], TileStart.OfRow, Adds: false, Gap: 8), 1, random);
    }

    [Fact]
    public void A_sum_that_ends_in_zeros_may_be_read_beyond_its_end()
    {
        const int terms = 21;
        var (left, right, target) = (new Arena<float>(48), new Arena<float>(48), new Arena<float>(1));
        left.Span[..terms].Fill(2);
        right.Span.Fill(3);
        new DotProducts { Rows = new(1, 0, 0), Columns = new(1, 0, 0), Terms = terms, EndsInZeros = true }
            .Compute(ref target.Origin, ref left.Origin, ref right.Origin);
        Assert.Equal(6 * terms, target.Span[0]);
    }

    [Fact]
    public void A_sum_has_the_lanes_of_512_bits_on_every_machine()
    {
        Assert.Equal(16, DotProducts.LanesOf<float>());
        Assert.Equal(8, DotProducts.LanesOf<double>());
    }

    private static void Check<T>(TileCase one, int columnStep, Random random)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var (left, right) = (OuterProductsTests.Steps(one, 1), OuterProductsTests.Steps(one, 1));
        var (leftRow, rightColumn, targetRow) = (left.Length + 5, right.Length + 7, one.Columns * columnStep + one.Gap);
        var a = TileCase.Numbers<T>(one.Rows * leftRow, random);
        var b = TileCase.Numbers<T>(one.Columns * rightColumn, random);
        var start = TileCase.Numbers<T>(one.Rows * one.Columns + one.Columns, random);
        var target = TileCase.Numbers<T>(one.Rows * targetRow, random);
        var expected = target.Span.ToArray();
        var lanes = new T[DotProducts.LanesOf<T>()];
        for (var r = 0; r < one.Rows; r++)
        {
            for (var c = 0; c < one.Columns; c++)
            {
                Array.Clear(lanes);
                foreach (var (i, (x, w)) in OuterProductsTests.Places(one, left.Steps, right.Steps).Index())
                {
                    ref var lane = ref lanes[i % one.Over[^1] % lanes.Length];
                    lane = T.FusedMultiplyAdd(a.Span[r * leftRow + x], b.Span[c * rightColumn + w], lane);
                }

                var sum = Lanes.Sum<T>(lanes);
                if (one.Start != TileStart.Zero)
                    sum += start.Span[r * one.StartRow + c];
                ref var z = ref expected[r * targetRow + c * columnStep];
                z = one.Adds ? z + sum : sum;
            }
        }

        TileTerms At(int fromLast) => one.Over.Length < fromLast ? default : new(one.Over[^fromLast], left.Steps[^fromLast], right.Steps[^fromLast]);
        new DotProducts
        {
            Rows = new(one.Rows, targetRow, leftRow, one.StartRow),
            Columns = new(one.Columns, columnStep, rightColumn, one.Start == TileStart.Zero ? 0 : 1),
            Terms = one.Over[^1],
            Around = At(2),
            Outer = At(3),
            Outermost = At(4),
            Adds = one.Adds,
        }.Compute(ref target.Origin, ref OuterProductsTests.Start(one, start, target), ref a.Origin, ref b.Origin);
        Assert.True(expected.AsSpan().SequenceEqual(target.Span, new SameBits<T>()), $"{typeof(T).Name}, columns {columnStep} apart, {one}");
    }
}
