using System.Globalization;

namespace NetDsl.Data;

/// <summary>Whole numbers of rows for shares of them.</summary>
internal static class SplitShares
{
    /// <summary>How far the shares may add up to something else than 1.</summary>
    private const double Tolerance = 1e-9;

    /// <summary>
    /// The size of each part by the method of the largest remainder (Hamilton): every part gets its quota rounded
    /// down, and those that lost most by that one row more.
    /// </summary>
    /// <param name="rows">The number of rows.</param>
    /// <param name="shares">The share of each part.</param>
    /// <exception cref="ArgumentException">A share is below 0, or they do not add up to 1.</exception>
    public static int[] Sizes(int rows, ReadOnlySpan<double> shares)
    {
        var total = 0.0;
        foreach (var share in shares)
        {
            if (!(share >= 0))
                throw new ArgumentException($"Expected shares of 0 or more, found {Text(share)}.", nameof(shares));
            total += share;
        }

        if (!(Math.Abs(total - 1) <= Tolerance))
            throw new ArgumentException($"Expected shares that add up to 1, found a sum of {Text(total)}.", nameof(shares));

        var quotas = Array.ConvertAll(shares.ToArray(), share => share / total * rows);
        var sizes = Array.ConvertAll(quotas, quota => (int)quota);
        var left = rows - sizes.Sum();
        var byRemainder = Enumerable.Range(0, sizes.Length).OrderByDescending(part => quotas[part] - sizes[part]);
        foreach (var part in byRemainder.Take(left).ToArray())
            sizes[part]++;
        return sizes;
    }

    /// <summary>
    /// Deals rows out one by one so that after each of them every part has had its share up to less than one row (the
    /// chairman assignment of Tijdeman 1980). Rows in the order of their classes are thus dealt out in proportion.
    /// </summary>
    /// <param name="sizes">How many rows each of at least two parts gets in the end.</param>
    /// <returns>The part of each row.</returns>
    public static int[] Deal(ReadOnlySpan<int> sizes)
    {
        var rows = 0;
        foreach (var size in sizes)
            rows += size;

        var parts = new int[rows];
        var dealt = new int[sizes.Length];
        var margin = 1.0 / (2 * sizes.Length - 2);
        for (var row = 0; row < rows; row++)
        {
            var (next, nearest) = (0, double.PositiveInfinity);
            for (var part = 0; part < sizes.Length; part++)
            {
                // Who lacks at least the margin may be next; among these, the one whose delay would first reach 1.
                var share = (double)sizes[part] / rows;
                var lack = share * (row + 1) - dealt[part];
                var deadline = (1 - margin - lack) / share;
                if (lack >= margin - Tolerance && deadline < nearest)
                    (next, nearest) = (part, deadline);
            }

            parts[row] = next;
            dealt[next]++;
        }

        return parts;
    }

    private static string Text(double number) => number.ToString(CultureInfo.InvariantCulture);
}
