using System.Numerics;

namespace NetDsl.Tests.Numerics.Tiles;

/// <summary>Sums of products of random numbers, and what a plain loop makes of them in the order that is promised.</summary>
/// <param name="Rows">The rows of the target.</param>
/// <param name="Columns">The numbers in a row of it.</param>
/// <param name="Over">The extents of the indices of the sum, the fastest last.</param>
/// <param name="Start">What the sums start with.</param>
/// <param name="Adds">Whether they are added to what is there.</param>
/// <param name="Gap">Numbers between the rows of the target.</param>
internal sealed record TileCase(int Rows, int Columns, int[] Over, TileStart Start, bool Adds, int Gap)
{
    /// <summary>Cases of all heights and widths, with all that can be set; the same in each run.</summary>
    public static IEnumerable<TileCase> All()
    {
        var random = new Random(20261127);
        int[] columns = [1, 2, 3, 4, 5, 6, 7, 8, 9, 12, 15, 16, 17, 24, 31, 32, 33, 48, 63, 64, 65, 100, 128, 130, 257];
        foreach (var rows in Enumerable.Range(1, 19))
        {
            foreach (var width in columns)
            {
                var over = Enumerable.Range(0, random.Next(1, 5)).Select(_ => random.Next(1, 5)).ToArray();
                over[^1] = random.Next(1, 40);
                yield return new(rows, width, over, (TileStart)random.Next(4), random.Next(3) == 0, random.Next(3) * 8);
            }
        }
    }

    /// <summary>The distance of rows of the target.</summary>
    public int TargetRow => Columns + Gap;

    /// <summary>The terms of a sum.</summary>
    public int Terms => Over.Aggregate(1, (product, extent) => product * extent);

    /// <summary>Random numbers, behind which lie some that are not finite: nobody may read those into a sum.</summary>
    public static Arena<T> Numbers<T>(int length, Random random)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var arena = new Arena<T>(length + 64);
        foreach (ref var number in arena.Span[..length])
            number = T.CreateChecked(random.NextDouble() - 0.5);
        arena.Span[length..].Fill(T.NaN);
        return arena;
    }

    /// <summary>The distance of rows of what sums start with: 0 where all start with the same.</summary>
    public int StartRow => Start switch
    {
        TileStart.OfRow => Columns,
        TileStart.Target => TargetRow,
        _ => 0,
    };
}
