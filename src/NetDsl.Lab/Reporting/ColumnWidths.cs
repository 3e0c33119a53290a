namespace NetDsl.Lab;

/// <summary>How wide the columns of a table are on a terminal: cells stay whole, and headings break between words where there is no room.</summary>
internal static class ColumnWidths
{
    /// <summary>What stands between two columns, and at the edges: a line with a space on either side.</summary>
    private const int Gap = 3;

    /// <summary>The widths; null where the table does not fit.</summary>
    /// <param name="header">The headings.</param>
    /// <param name="rows">The cells, row by row.</param>
    /// <param name="room">The width of the terminal.</param>
    public static IReadOnlyList<int>? Of(IReadOnlyList<string> header, IReadOnlyList<IReadOnlyList<string>> rows, int room)
    {
        int[] widths = [.. header.Select((name, column) => Math.Max(LongestWord(name), rows.Select(row => row[column].Length).DefaultIfEmpty(0).Max()))];
        var left = room - widths.Sum() - Gap * widths.Length - 1;
        if (left < 0)
            return null;
        for (var column = 0; column < widths.Length; column++)
        {
            var more = Math.Min(left, Math.Max(0, header[column].Length - widths[column]));
            widths[column] += more;
            left -= more;
        }

        return widths;
    }

    private static int LongestWord(string name) => name.Split(' ').Max(word => word.Length);
}
