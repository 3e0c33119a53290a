using System.Globalization;

namespace NetDsl.Data;

/// <summary>A column of a file with its place there while its texts are learnt.</summary>
internal sealed class BoundColumn(CsvColumn column, int place, string? name, int mostCategories)
{
    private readonly Vocabulary? _vocabulary =
        column.Categories is { } given ? Vocabulary.Of(given) : column.IsText ? Vocabulary.Learnt(mostCategories) : null;

    public CsvColumn Column => column;

    /// <summary>The position in the file, from 0.</summary>
    public int Place => place;

    /// <summary>How messages about a line of the file call the column: by its position from 1, as editors count.</summary>
    public string Title => name is null ? $"column {place + 1}" : $"column {place + 1} ({MessageText.Quote(name)})";

    /// <summary>Whether a text was not taken because there are too many.</summary>
    public bool IsFull => _vocabulary?.IsFull == true;

    /// <summary>What a field should have been.</summary>
    public string Expected => Known(column.Categories).Expected;

    /// <summary>Whether a field that is missing can be put in later.</summary>
    public bool HasMean => Known(column.Categories).HasMean;

    /// <summary>Turns a field into a number: itself, a number of days, or the code of a text in the order of its coming.</summary>
    public bool TryParse(ReadOnlySpan<char> field, NumberFormatInfo format, out double number)
    {
        if (_vocabulary is null)
            return FieldText.TryParse(field, column.Format, format, out number);
        var known = _vocabulary.TryCode(field, out var code);
        number = code;
        return known;
    }

    /// <summary>The column with its texts in their final order.</summary>
    /// <param name="format">How numbers are written, by which texts that are numbers are ordered.</param>
    /// <param name="codes">The final number of each text for that which it had before; null for columns of numbers.</param>
    public TableColumn Finish(NumberFormatInfo format, out int[]? codes)
    {
        codes = null;
        return Known(_vocabulary?.Sort(format, out codes));
    }

    private TableColumn Known(IReadOnlyList<string>? categories) =>
        new(name ?? $"column {place + 1}", column.Role, categories, column.Format);
}
