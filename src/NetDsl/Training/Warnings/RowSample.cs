namespace NetDsl;

/// <summary>Some rows of a dataset, evenly spread over it: enough to see what is plain, and the same at every run.</summary>
internal static class RowSample
{
    private const int MostRows = 1_024;
    private const int MostNumbers = 1 << 22;

    /// <summary>Up to 1,024 rows; fewer where they are wide, but for a few.</summary>
    /// <param name="count">The rows that there are.</param>
    /// <param name="width">The numbers of a row.</param>
    public static int[] Of(int count, int width)
    {
        var rows = Math.Min(count, Math.Clamp(MostNumbers / Math.Max(width, 1), 16, MostRows));
        return [.. Enumerable.Range(0, rows).Select(i => (int)((long)i * count / rows))];
    }
}
