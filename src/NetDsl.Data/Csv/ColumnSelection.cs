namespace NetDsl.Data;

/// <summary>One or several columns of a CSV file: a name of the header, a position, or a range of positions.</summary>
/// <remarks>Positions count from 0, and from the end as everywhere in C#: <c>0</c>, <c>^1</c>, <c>1..^1</c>.</remarks>
public readonly struct ColumnSelection
{
    private readonly Index? _position;
    private readonly Range _range;

    private ColumnSelection(string? name, Index? position, Range range) => (Name, _position, _range) = (name, position, range);

    /// <summary>The name in the header; null where a position was given.</summary>
    internal string? Name { get; }

    /// <summary>Selects a column by its name in the header.</summary>
    public static implicit operator ColumnSelection(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return new(name, null, default);
    }

    /// <summary>Selects a column by its position from the start.</summary>
    public static implicit operator ColumnSelection(int position) => (Index)position;

    /// <summary>Selects a column by its position from the start or the end.</summary>
    public static implicit operator ColumnSelection(Index position) => new(null, position, default);

    /// <summary>Selects neighbouring columns.</summary>
    public static implicit operator ColumnSelection(Range positions) => new(null, null, positions);

    /// <summary>The positions in a file.</summary>
    /// <param name="header">The names of the columns; null where the file has none.</param>
    /// <param name="width">The number of columns.</param>
    /// <returns>The positions, or none where the file has no such column.</returns>
    internal int[] Resolve(string[]? header, int width)
    {
        if (Name is { } name)
        {
            int[] places = [.. Enumerable.Range(0, width).Where(place => header?[place] == name)];
            return places.Length == 1 ? places : [];
        }

        if (_position is { } position)
            return position.GetOffset(width) is >= 0 and var place && place < width ? [place] : [];

        var (start, end) = (_range.Start.GetOffset(width), _range.End.GetOffset(width));
        return start >= 0 && start < end && end <= width ? [.. Enumerable.Range(start, end - start)] : [];
    }

    /// <inheritdoc/>
    public override string ToString() => Name is { } name ? $"'{name}'" : _position is { } position ? $"{position}" : $"{_range}";
}
