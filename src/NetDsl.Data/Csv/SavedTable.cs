using System.Text.Json;

namespace NetDsl.Data;

/// <summary>A <see cref="TableEncoder"/> as it is written.</summary>
internal sealed record SavedTable(char DecimalSeparator, IReadOnlyList<SavedColumn> Columns, IReadOnlyList<string> Classes)
{
    /// <summary>Makes the encoder.</summary>
    /// <exception cref="JsonException">What is written cannot be one.</exception>
    public TableEncoder Restore()
    {
        if (DecimalSeparator is not ('.' or ',')
            || Columns is not { Count: > 0 } || Columns.Contains(null!)
            || Classes is null || Classes.Contains(null!))
        {
            throw new JsonException("There are no columns, or no classes, or no separator of decimals.");
        }

        return new(Columns.Select(column => (column.Restore(), column.Mean)), Classes, DecimalSeparator);
    }
}
