using System.Globalization;

namespace NetDsl.Data;

/// <summary>Reads the rows of a CSV file into a table of numbers.</summary>
internal sealed class CsvTableReader(CsvRows rows, CsvOptions options, CsvColumn[] columns)
{
    private readonly NumberFormatInfo _format = FieldText.Format(options.DecimalSeparator);

    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _missing =
        options.MissingTexts.ToHashSet().GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Reads all rows.</summary>
    /// <exception cref="InvalidDataException">
    /// The file is empty, a row is ragged, or a field is not what its column holds.
    /// </exception>
    /// <exception cref="ArgumentException">The file has no such column.</exception>
    public CsvTable Read()
    {
        if (!rows.Next())
            throw DataErrors.Malformed(rows.Name, "line 1", "rows of CSV", "an empty file");

        var (width, firstLine) = (rows.Width, rows.Line);
        var header = HasHeader(width) ? Fields(width) : null;
        var bound = Bind(header, width);
        if (header is not null && !rows.Next())
            throw DataErrors.Malformed(rows.Name, $"line {rows.Line}", "a row after the header", "the end of the file");

        var (numbers, lines, dropped) = (new List<double>(), new List<long>(), 0);
        var row = new double[bound.Length];
        do
        {
            if (rows.Width != width)
            {
                throw DataErrors.Malformed(
                    rows.Name, $"line {rows.Line}", $"{width} fields as in line {firstLine}", rows.Width + AdviceOnCommas());
            }

            if (!TryParse(bound, row))
            {
                dropped++;
                continue;
            }

            numbers.AddRange(row);
            lines.Add(rows.Line);
        }
        while (rows.Next());

        return lines.Count == 0
            ? throw DataErrors.Malformed(rows.Name, "all lines", "a row without missing values", $"none in {dropped} rows")
            : new(rows.Name, options, bound, [.. numbers], [.. lines], dropped);
    }

    /// <summary>Turns the fields of a row into numbers.</summary>
    /// <returns>False where a field is missing and the row is to be dropped for it.</returns>
    private bool TryParse(BoundColumn[] bound, double[] row)
    {
        // Before anything is learnt from the row, such as a category that no other row has.
        if (options.Missing == MissingValues.DropRow && bound.Any(column => IsMissing(rows[column.Place])))
            return false;

        for (var i = 0; i < bound.Length; i++)
        {
            var column = bound[i];
            var field = rows[column.Place];
            if (IsMissing(field))
                row[i] = Missing(column, field);
            else if (!column.TryParse(field, _format, out row[i]))
                throw Unfit(column, field);
        }

        return true;
    }

    private double Missing(BoundColumn column, ReadOnlySpan<char> field) =>
        options.Missing == MissingValues.MeanOfTraining && column.HasMean
            ? double.NaN
            : throw Malformed(
                column,
                "a value",
                (field.IsEmpty ? "an empty field" : $"{MessageText.Quote(field)}, which stands for none") + AdviceOnMissing());

    /// <summary>What to do where a field is empty.</summary>
    private string AdviceOnMissing() => options.Missing == MissingValues.MeanOfTraining
        ? $". Only numbers and dates that are features have a mean; {nameof(MissingValues)}.{nameof(MissingValues.DropRow)} leaves the row out"
        : $". {nameof(CsvOptions)}.{nameof(CsvOptions.Missing)} says what becomes of it: its row left out, or a mean";

    private bool IsMissing(ReadOnlySpan<char> field) => field.IsEmpty || _missing.Contains(field);

    private InvalidDataException Unfit(BoundColumn column, ReadOnlySpan<char> field)
    {
        if (column.IsFull)
        {
            return Malformed(
                column,
                $"at most {options.MaximumCategories} different texts",
                $"one more, {MessageText.Quote(field)}: each would be a number of every sample. A number is no category, and what "
                + $"names a row is no feature; where the texts are few enough, raise {nameof(CsvOptions)}.{nameof(CsvOptions.MaximumCategories)}");
        }

        var isNumber = column.Column.Role is ColumnRole.Number or ColumnRole.Target;
        return Malformed(column, column.Expected, MessageText.Quote(field) + (isNumber ? AdviceOnCommas(field) : ""));
    }

    /// <summary>What to do where a text would be a number if commas stood before decimals; else nothing.</summary>
    private string AdviceOnCommas(ReadOnlySpan<char> field) =>
        options.DecimalSeparator == '.' && FieldText.MayHaveDecimalCommas(field)
            ? $": if commas stand before decimals, set {nameof(CsvOptions)}.{nameof(CsvOptions.DecimalSeparator)} to ','"
            : "";

    /// <summary>The same for a row that commas, before decimals, may have divided.</summary>
    private string AdviceOnCommas() => Enumerable.Range(0, rows.Width)
        .Select(place => AdviceOnCommas(rows[place]))
        .FirstOrDefault(advice => advice.Length > 0, "");

    private InvalidDataException Malformed(BoundColumn column, string expected, string found) =>
        DataErrors.Malformed(rows.Name, $"line {rows.Line}, {column.Title}", expected, found);

    private string[] Fields(int width) => [.. Enumerable.Range(0, width).Select(column => rows[column].ToString())];

    /// <summary>Whether the row that was read names the columns.</summary>
    private bool HasHeader(int width)
    {
        var named = columns.Any(column => column.Selection.Name is not null);
        if (options.Header == CsvHeader.Absent && named)
        {
            throw new ArgumentException(
                $"{rows.Name} is said to have no header, so its columns have no names to choose them by.");
        }

        if (options.Header != CsvHeader.Detect || named)
            return options.Header == CsvHeader.Present || named;

        BoundColumn[] numeric = [.. Bind(header: null, width).Where(column => !column.Column.IsText)];
        if (numeric.Length == 0)
        {
            throw new ArgumentException(
                $"Whether {rows.Name} has a header cannot be seen where no column holds numbers: "
                + $"set {nameof(CsvOptions)}.{nameof(CsvOptions.Header)}.");
        }

        return numeric.All(column => !IsMissing(rows[column.Place]) && !column.TryParse(rows[column.Place], _format, out _));
    }

    private BoundColumn[] Bind(string[]? header, int width)
    {
        var bound = new List<BoundColumn>();
        foreach (var column in columns)
        {
            var places = column.Selection.Resolve(header, width);
            if (places.Length == 0)
                throw NotFound(column.Selection, header, width);
            bound.AddRange(places.Select(
                place => new BoundColumn(column, place, header?[place], options.MaximumCategories)));
        }

        if (bound.CountBy(column => column.Place).FirstOrDefault(place => place.Value > 1) is { Value: > 1 } twice)
            throw new ArgumentException($"The column at position {twice.Key} of {rows.Name}, counted from 0, is chosen twice.");
        return [.. bound];
    }

    private ArgumentException NotFound(ColumnSelection selection, string[]? header, int width)
    {
        if (selection.Name is null)
            return new($"{rows.Name} has no column at position {selection}, counted from 0: it has {width}.");
        var count = header!.Count(name => name == selection.Name);
        return new(count == 0
            ? $"{rows.Name} has no column {selection}; it has {width}: {MessageText.List(header!)}."
            : $"{rows.Name} has {count} columns {selection}: choose one by its position, counted from 0.");
    }
}
