using System.Globalization;

namespace NetDsl;

/// <summary>Texts of others, such as names out of a file, on their way into a message or onto a terminal.</summary>
internal static class MessageText
{
    /// <summary>The longest piece of a file that a message repeats.</summary>
    private const int LongestQuote = 80;

    /// <summary>The most lines of a list that a message repeats.</summary>
    private const int LongestList = 20;

    /// <summary>
    /// A text without the characters that a terminal obeys in place of showing them: control characters, such as escape, and
    /// those that turn the direction of writing.
    /// </summary>
    public static string Printable(string text) =>
        text.AsSpan().ContainsAnyExceptInRange(' ', '~') ? string.Create(text.Length, text, ReplaceCommands) : text;

    /// <summary>A text between quotation marks, shortened and printable.</summary>
    public static string Quote(ReadOnlySpan<char> text) => text.Length > LongestQuote
        ? $"'{Printable(text[..LongestQuote].ToString())}…'"
        : $"'{Printable(text.ToString())}'";

    /// <summary>The first of many lines, and how many more there are.</summary>
    /// <param name="lines">The lines; no more of them are made than are shown.</param>
    /// <param name="count">How many they are.</param>
    public static IEnumerable<string> Cut(IEnumerable<string> lines, int count) => count <= LongestList
        ? lines
        : lines.Take(LongestList).Append(string.Create(CultureInfo.InvariantCulture, $"… and {count - LongestList:N0} more"));

    /// <summary>A list of texts between quotation marks, cut.</summary>
    public static string List(IReadOnlyCollection<string> texts) =>
        string.Join(", ", Cut(texts.Select(text => Quote(text)), texts.Count));

    /// <summary>A list of numbers, cut.</summary>
    public static string Numbers<T>(ReadOnlySpan<T> numbers)
        where T : IFormattable
    {
        var first = numbers[..Math.Min(numbers.Length, LongestList + 1)].ToArray();
        return string.Join(", ", Cut(first.Select(number => number.ToString(null, CultureInfo.InvariantCulture)), numbers.Length));
    }

    private static void ReplaceCommands(Span<char> printable, string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            printable[i] = char.GetUnicodeCategory(text[i]) is UnicodeCategory.Control or UnicodeCategory.Format
                or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
                ? '·'
                : text[i];
        }
    }
}
