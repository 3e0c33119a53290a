using System.Globalization;

namespace NetDsl.Data;

/// <summary>A column of a file with its place there, and how a field of it becomes a number.</summary>
internal sealed class BoundColumn(CsvColumn column, int place, string? name)
{
    private readonly Vocabulary? _vocabulary = column.IsText ? new(column.Categories) : null;

    public CsvColumn Column => column;

    /// <summary>The position in the file, from 0.</summary>
    public int Place => place;

    /// <summary>The name in the header, or the position from 1.</summary>
    public string Name => name ?? $"column {place + 1}";

    /// <summary>How messages call the column.</summary>
    public string Title => name is null ? $"column {place + 1}" : $"column {place + 1} ({DataErrors.Quote(name)})";

    /// <summary>Whether a field that is missing can be put in later.</summary>
    public bool HasMean => column.Role is ColumnRole.Number or ColumnRole.Date;

    /// <summary>What a field should have been.</summary>
    public string Expected => column.Role switch
    {
        ColumnRole.Date => $"a date as {column.Format}",
        ColumnRole.Number or ColumnRole.Target => "a finite number",
        _ => $"one of {string.Join(", ", (column.Categories ?? []).Select(text => DataErrors.Quote(text)))}",
    };

    /// <summary>Turns a field into a number: itself, a number of days, or the code of a text.</summary>
    public bool TryParse(ReadOnlySpan<char> field, out double number)
    {
        if (_vocabulary is { } vocabulary)
        {
            var known = vocabulary.TryCode(field, out var code);
            number = code;
            return known;
        }

        return column.Role == ColumnRole.Date
            ? TryParseDate(field, column.Format, out number)
            : TryParseNumber(field, out number);
    }

    /// <summary>The texts in their final order, and the new code for each old one; null for columns of numbers.</summary>
    public (IReadOnlyList<string> Texts, int[] Codes)? Categories =>
        _vocabulary is null ? null : (_vocabulary.Sort(out var codes), codes);

    private static bool TryParseNumber(ReadOnlySpan<char> field, out double number) =>
        double.TryParse(field, NumberStyles.Float, CultureInfo.InvariantCulture, out number)
        && double.IsFinite(number)
        // .NET passes over zero characters behind a number.
        && !field.Contains('\0');

    private static bool TryParseDate(ReadOnlySpan<char> field, string? format, out double days)
    {
        var valid = DateTime.TryParseExact(field, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date);
        days = (date - DateTime.UnixEpoch).TotalDays;
        return valid;
    }
}
