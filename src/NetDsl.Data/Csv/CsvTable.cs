using System.Numerics;
using System.Text;

namespace NetDsl.Data;

/// <summary>
/// The columns of a CSV file that a network reads, as numbers: ready to become a dataset, or to be split into
/// training, validation and test.
/// </summary>
public sealed partial class CsvTable
{
    private readonly BoundColumn[] _places;
    private readonly TableColumn[] _columns;
    private readonly CsvOptions _options;
    private readonly double[] _numbers;
    private readonly long[] _lines;

    internal CsvTable(string name, CsvOptions options, BoundColumn[] columns, double[] numbers, long[] lines, int dropped)
    {
        (Name, _options, _places, _numbers, _lines, DroppedRows) = (name, options, columns, numbers, lines, dropped);
        _columns = new TableColumn[columns.Length];
        var format = FieldText.Format(options.DecimalSeparator);
        for (var column = 0; column < columns.Length; column++)
        {
            _columns[column] = columns[column].Finish(format, out var codes);
            for (var i = column; codes is not null && i < numbers.Length; i += columns.Length)
                numbers[i] = codes[(int)numbers[i]];
        }

        FeatureNames = [.. _columns.Where(column => !column.IsTarget).SelectMany(column => column.Names)];
        TargetNames = [.. _columns.Where(column => column.IsTarget).SelectMany(column => column.Names)];
    }

    /// <summary>The path, or what messages call the reader.</summary>
    public string Name { get; }

    /// <summary>The number of rows.</summary>
    public int Count => _lines.Length;

    /// <summary>The number of rows that were left out because a value is missing.</summary>
    public int DroppedRows { get; }

    /// <summary>A name for each number of a sample: that of its column, with <c>=</c> and the text for categories.</summary>
    public IReadOnlyList<string> FeatureNames { get; }

    /// <summary>A name for each number of a target.</summary>
    public IReadOnlyList<string> TargetNames { get; }

    /// <summary>The classes of the label, in the order of their numbers; empty where there is no label.</summary>
    public IReadOnlyList<string> Classes =>
        _columns.FirstOrDefault(column => column.Role == ColumnRole.Label)?.Categories ?? [];

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="columns">The columns to read, and as what.</param>
    /// <inheritdoc cref="Read(string, CsvOptions, ReadOnlySpan{CsvColumn})"/>
    public static CsvTable Read(string path, params ReadOnlySpan<CsvColumn> columns) =>
        Read(path, new CsvOptions(), columns);

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="options">How it is written.</param>
    /// <param name="columns">The columns to read, and as what.</param>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="InvalidDataException">
    /// The file is empty, a row has more or fewer fields than the first, a value is missing, or a field is not what its
    /// column holds: the message names file, line, column, what was expected and what was found.
    /// </exception>
    /// <exception cref="ArgumentException">The file has no such column, or a column is chosen twice.</exception>
    public static CsvTable Read(string path, CsvOptions options, params ReadOnlySpan<CsvColumn> columns)
    {
        ArgumentNullException.ThrowIfNull(options);
        var strict = (Encoding)options.Encoding.Clone();
        strict.DecoderFallback = DecoderFallback.ExceptionFallback;
        using var text = new StreamReader(path, strict);
        return Read(text, path, options, columns);
    }

    /// <summary>Reads a text.</summary>
    /// <param name="text">The text, from its position to its end. It stays open.</param>
    /// <param name="name">What messages call it.</param>
    /// <param name="options">How it is written.</param>
    /// <param name="columns">The columns to read, and as what.</param>
    /// <inheritdoc cref="Read(string, CsvOptions, ReadOnlySpan{CsvColumn})"/>
    public static CsvTable Read(TextReader text, string name, CsvOptions options, params ReadOnlySpan<CsvColumn> columns)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(options);
        if (columns.IsEmpty)
            throw new ArgumentException("Expected columns to read, found none.", nameof(columns));
        using var rows = new CsvRows(text, name, options);
        return new CsvTableReader(rows, options, columns.ToArray()).Read();
    }

    /// <summary>The texts of a column of categories or labels, in the order of their numbers.</summary>
    /// <param name="column">The position of the column in the file, from 0.</param>
    /// <exception cref="ArgumentException">The column was not read, or not as texts.</exception>
    public IReadOnlyList<string> CategoriesOf(int column) => _columns[IndexOf(column)].Categories
        ?? throw new ArgumentException(
            $"The column at position {column} of {Name}, counted from 0, holds numbers.", nameof(column));

    /// <summary>All values of a column from the first row to the last: a series.</summary>
    /// <param name="column">The position of the column in the file, from 0.</param>
    /// <returns>The numbers; NaN where one is missing. For texts, their numbers in <see cref="CategoriesOf"/>.</returns>
    /// <exception cref="ArgumentException">The column was not read.</exception>
    public double[] Series(int column)
    {
        var index = IndexOf(column);
        return [.. Enumerable.Range(0, Count).Select(row => Row(row)[index])];
    }

    private ReadOnlySpan<double> Row(int row) => _numbers.AsSpan(row * _columns.Length, _columns.Length);

    private int IndexOf(int column)
    {
        var index = Array.FindIndex(_places, bound => bound.Place == column);
        return index >= 0
            ? index
            : throw new ArgumentException(
                $"The column at position {column} of {Name}, counted from 0, was not read; those at "
                + $"{MessageText.Numbers<int>([.. _places.Select(bound => bound.Place)])} were.",
                nameof(column));
    }
}
