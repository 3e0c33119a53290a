using System.Text.Json;

namespace NetDsl.Data;

/// <summary>A feature of a <see cref="SavedTable"/>.</summary>
internal sealed record SavedColumn(
    string Name, ColumnRole Role, IReadOnlyList<string>? Categories, string? Format, double? Mean)
{
    /// <summary>Makes the column.</summary>
    /// <exception cref="JsonException">What is written cannot be one.</exception>
    public TableColumn Restore()
    {
        var fits = Role switch
        {
            ColumnRole.Number => Categories is null && Format is null,
            ColumnRole.Date => Categories is null && Format is not null,
            ColumnRole.Category or ColumnRole.Ordinal => Format is null && Mean is null && AreCategories(Categories),
            _ => false,
        };
        return fits && Name is not null
            ? new(Name, Role, Categories, Format)
            : throw new JsonException($"Column {MessageText.Quote(Name)} is no feature.");
    }

    private static bool AreCategories(IReadOnlyList<string>? texts) =>
        texts is { Count: > 0 } && !texts.Contains(null!) && texts.Distinct().Count() == texts.Count;
}
