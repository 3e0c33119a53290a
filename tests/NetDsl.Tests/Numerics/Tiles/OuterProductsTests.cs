using System.Numerics;
using System.Runtime.CompilerServices;
using Xunit;

namespace NetDsl.Tests.Numerics.Tiles;

/// <summary>Each number of a tile has the bits of its terms, added one after another.</summary>
public sealed class OuterProductsTests
{
    [Fact]
    public void Tiles_of_every_height_and_width_add_in_order()
    {
        var random = new Random(1);
        foreach (var one in TileCase.All())
        {
            Check<float>(one, isPadded: false, random);
            Check<double>(one, isPadded: false, random);
        }
    }

    [Fact]
    public void Padding_behind_a_row_stays_zero()
    {
        var random = new Random(2);
        foreach (var one in TileCase.All().Where(one => one.Start != TileStart.Target && !one.Adds))
        {
            var room = one with { Gap = 16 - one.Columns % 16 };
            Check<float>(room, isPadded: true, random);
            Check<double>(room, isPadded: true, random);
        }
    }

    [Theory]
    [InlineData(12, 300, 600)]
    [InlineData(13, 1030, 257)]
    [InlineData(40, 520, 256)]
    [InlineData(7, 700, 300)]
    public void A_large_matrix_part_by_part_adds_in_order(int rows, int columns, int terms)
    {
        var random = new Random(3);
        foreach (var start in Enum.GetValues<TileStart>())
        {
            Check<float>(new(rows, columns, [terms], start, Adds: start == TileStart.OfRow, Gap: 8), isPadded: false, random);
            Check<double>(new(rows, columns, [terms], start, Adds: false, Gap: 0), isPadded: false, random);
        }
    }

    [Fact]
    public void A_large_matrix_under_a_sum_of_several_indices_adds_in_order()
    {
        var random = new Random(4);
        foreach (var over in new[] { new[] { 2, 400 }, [2, 1, 400], [2, 1, 1, 400] })
            Check<float>(new(13, 400, over, TileStart.OfColumn, Adds: false, Gap: 0), isPadded: false, random);
    }

    [Theory]
    [InlineData(13, 40, 41, 100)]
    [InlineData(1, 200, 3, 700)]
    [InlineData(64, 65, 300, 7)]
    [InlineData(9, 33, 50, 7, 11)]
    [InlineData(7, 48, 11, 2, 4, 50)]
    public void A_sum_over_more_than_is_near_adds_in_order(int rows, int columns, params int[] over)
    {
        var random = new Random(5);
        foreach (var start in Enum.GetValues<TileStart>())
        {
            Check<float>(new(rows, columns, over, start, Adds: start == TileStart.OfRow, Gap: 8), isPadded: false, random);
            Check<double>(new(rows, columns, over, start, Adds: false, Gap: 0), isPadded: false, random);
        }
    }

    [Fact]
    public void A_matrix_that_lies_across_adds_in_order()
    {
        var random = new Random(6);
        foreach (var one in TileCase.All().Where(one => !one.Adds).Concat(
        [
            new(40, 130, [300], TileStart.Zero, Adds: false, Gap: 8),
            new(3, 1040, [257], TileStart.Target, Adds: false, Gap: 0),
            new(13, 31, [512], TileStart.OfRow, Adds: false, Gap: 1),
        ]))
        {
            var across = one with { Over = [one.Over[^1]] };
            Check<float>(across, isPadded: false, random, liesAcross: true);
            Check<double>(across, isPadded: false, random, liesAcross: true);
            if (one.Start != TileStart.Target)
                Check<float>(across with { Gap = 16 - one.Columns % 16 }, isPadded: true, random, liesAcross: true);
        }
    }

    private static void Check<T>(TileCase one, bool isPadded, Random random, bool liesAcross = false)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        // x[r, over...] and W[over..., n], each index some steps further than it needs to be.
        var columnStep = liesAcross ? one.Terms + 5 : 1;
        var (left, right) = (Steps(one, 1), Steps(one, liesAcross ? 1 : one.Columns + 3));
        var (scalarRow, scalars) = (left.Length + 5, TileCase.Numbers<T>(one.Rows * (left.Length + 5), random));
        var vectors = TileCase.Numbers<T>(right.Length + (one.Columns - 1) * columnStep + (liesAcross ? 0 : 1), random);
        var start = TileCase.Numbers<T>(one.Rows * one.Columns + one.Columns, random);
        var target = TileCase.Numbers<T>(one.Rows * one.TargetRow, random);
        if (isPadded)
            Padding(one, target.Span, T.Zero);
        var expected = target.Span.ToArray();
        for (var r = 0; r < one.Rows; r++)
        {
            for (var n = 0; n < one.Columns; n++)
            {
                ref var z = ref expected[r * one.TargetRow + n];
                var sum = one.Start switch
                {
                    TileStart.Zero => T.Zero,
                    TileStart.Target => z,
                    _ => start.Span[r * one.StartRow + n],
                };
                foreach (var (x, w) in Places(one, left.Steps, right.Steps))
                    sum = T.FusedMultiplyAdd(scalars.Span[r * scalarRow + x], vectors.Span[w + n * columnStep], sum);
                z = one.Adds ? sum + z : sum;
            }
        }

        TileTerms At(int fromLast) => one.Over.Length < fromLast ? default : new(one.Over[^fromLast], left.Steps[^fromLast], right.Steps[^fromLast]);
        new OuterProducts
        {
            Rows = new(one.Rows, one.TargetRow, scalarRow, one.StartRow),
            Columns = one.Columns,
            ColumnStep = liesAcross ? columnStep : 0,
            Terms = At(1),
            Around = At(2),
            Outer = At(3),
            Outermost = At(4),
            Adds = one.Adds,
            IsPadded = isPadded,
        }.Compute(ref target.Origin, ref Start(one, start, target), ref scalars.Origin, ref vectors.Origin);
        Assert.True(expected.AsSpan().SequenceEqual(target.Span, new SameBits<T>()), $"{typeof(T).Name}, {one}");
    }

    internal static ref T Start<T>(TileCase one, Arena<T> start, Arena<T> target)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (one.Start == TileStart.Zero)
            return ref Unsafe.NullRef<T>();
        return ref one.Start == TileStart.Target ? ref target.Origin : ref start.Origin;
    }

    /// <summary>How far apart the terms of each index lie, and where the last one ends.</summary>
    internal static (int[] Steps, int Length) Steps(TileCase one, int fastest)
    {
        var (steps, length) = (new int[one.Over.Length], fastest);
        for (var i = one.Over.Length - 1; i >= 0; i--)
        {
            steps[i] = length;
            length = length * one.Over[i] + 2;
        }

        return (steps, length);
    }

    /// <summary>Where the factors of each term lie, in the order of the terms.</summary>
    internal static IEnumerable<(int Left, int Right)> Places(TileCase one, int[] left, int[] right)
    {
        for (var term = 0; term < one.Terms; term++)
        {
            var (rest, x, w) = (term, 0, 0);
            for (var i = one.Over.Length - 1; i >= 0; i--)
            {
                x += rest % one.Over[i] * left[i];
                w += rest % one.Over[i] * right[i];
                rest /= one.Over[i];
            }

            yield return (x, w);
        }
    }

    private static void Padding<T>(TileCase one, Span<T> target, T value)
    {
        for (var r = 0; r < one.Rows; r++)
            target[(r * one.TargetRow + one.Columns)..((r + 1) * one.TargetRow)].Fill(value);
    }
}
