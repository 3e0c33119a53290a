using NetDsl.Generator.Equations;

namespace NetDsl.Generator.Scheduling;

/// <summary>
/// How many rows and vectors of a target stay in registers. An addition takes four cycles and two start in each, so that at least
/// eight must be under way.
/// </summary>
internal static class TileShape
{
    /// <summary>The rows of most tiles of outer products: 16 registers hold 6 rows × 2 vectors of sums, two vectors and a scalar.</summary>
    public const int Tallest = 6;

    /// <summary>Sums that keep a unit busy.</summary>
    private const int SumsUnderWay = 8;

    /// <summary>The heights of tiles that are written out: the highest as long as it fits, then lower ones for what is left.</summary>
    public static int[] Rows(Axis row, Axis vector)
    {
        var highest = vector.Extent >= 2 * RowPadding.VectorLength ? Tallest : 8;
        return row == Axis.Sample ? [highest, 2, 1] : Heights(row, highest);
    }

    /// <summary>The highest tiles, then one of what is left; the number of samples is known at run time only.</summary>
    public static int[] Heights(Axis row, int highest) =>
        row == Axis.Sample ? [highest, 1]
        : row.Extent < highest ? [row.Extent]
        : row.Extent % highest == 0 ? [highest]
        : [highest, row.Extent % highest];

    /// <summary>The vectors of the widest tile of a height: the fewer rows, the more sums of each.</summary>
    public static int Widest(double rows) => rows > 3 ? 2 : rows > 1 ? 4 : 8;

    /// <summary>
    /// The strips of tiles of a height: as wide as its registers allow, then single vectors for what is left.
    /// </summary>
    public static IEnumerable<TileStrip> Strips(int rows, Axis vector)
    {
        var vectors = Widest(rows);
        while (vectors > 1 && vectors * RowPadding.VectorLength > vector.Extent)
            vectors /= 2;
        var end = vectors == 1 ? vector.Extent : vector.Extent / (vectors * RowPadding.VectorLength) * vectors * RowPadding.VectorLength;
        yield return new TileStrip(0, end, vectors);
        if (end < vector.Extent)
            yield return new TileStrip(end, vector.Extent, 1);
    }

    /// <summary>The heights of tiles in which sums that no tile of products computes are computed together, with so many vectors.</summary>
    public static int[] Sums(Axis row, int vectors) => Heights(row, SumsUnderWay / vectors);

    /// <summary>The most vectors, a power of two, that divide an extent without rest, whatever the width of a register.</summary>
    public static int VectorsFor(int extent, int atMost)
    {
        while (atMost > 1 && extent % (atMost * RowPadding.VectorLength) != 0)
            atMost /= 2;
        return atMost;
    }
}
