namespace NetDsl.Data;

/// <summary>How a file that is not what it should be is reported.</summary>
internal static class DataErrors
{
    /// <summary>The longest piece of a file that a message repeats.</summary>
    private const int LongestQuote = 80;

    /// <summary>A file that departs from its format.</summary>
    public static InvalidDataException Malformed(string file, string place, string expected, string found) =>
        new($"{file}, {place}: expected {expected}, found {found}.");

    /// <summary>A text of the file between quotation marks, shortened and without control characters.</summary>
    public static string Quote(ReadOnlySpan<char> text)
    {
        var printable = text[..Math.Min(text.Length, LongestQuote)].ToArray();
        foreach (ref var letter in printable.AsSpan())
        {
            if (char.IsControl(letter))
                letter = '·';
        }

        return text.Length > LongestQuote ? $"'{new string(printable)}…'" : $"'{new string(printable)}'";
    }
}
