using System.Globalization;
using System.Numerics;
using System.Text.Json;

namespace NetDsl.Data;

/// <summary>
/// Makes a sample of a row that no file held: puts the columns of a table in their order and its categories under their numbers,
/// as <see cref="CsvTable.ToDataset{T}()"/> did for training. It goes with a checkpoint, as scalers do.
/// </summary>
public sealed class TableEncoder
{
    private const string Key = "netdsl.table";

    private readonly TableColumn[] _features;
    private readonly double?[] _means;
    private readonly char _decimalSeparator;
    private readonly NumberFormatInfo _format;

    internal TableEncoder(
        IEnumerable<(TableColumn Column, double? Mean)> features, IReadOnlyList<string> classes, char decimalSeparator)
    {
        (_features, _means) = ([.. features.Select(feature => feature.Column)], [.. features.Select(feature => feature.Mean)]);
        (Classes, _decimalSeparator, _format) = (classes, decimalSeparator, FieldText.Format(decimalSeparator));
        FeatureNames = [.. _features.SelectMany(column => column.Names)];
    }

    /// <summary>The names of the columns that are features, in the order of <see cref="Encode{T}"/>.</summary>
    public IReadOnlyList<string> Columns => [.. _features.Select(column => column.Name)];

    /// <summary>A name for each number of a sample.</summary>
    public IReadOnlyList<string> FeatureNames { get; }

    /// <summary>The classes of the label, in the order in which they are predicted; empty where there is no label.</summary>
    public IReadOnlyList<string> Classes { get; }

    /// <summary>Makes a sample of a row. What is to be predicted is not among its fields.</summary>
    /// <param name="fields">
    /// One for each of <see cref="Columns"/>: a number, a date, or a text as a file has it; null or an empty text where the value is
    /// missing, which then is the mean of training if the table was read with <see cref="MissingValues.MeanOfTraining"/>.
    /// </param>
    /// <returns>The sample, not scaled yet: one number for each of <see cref="FeatureNames"/>.</returns>
    /// <exception cref="ArgumentException">
    /// There are more or fewer fields than columns, or a field is not what its column holds; the message names it.
    /// </exception>
    public T[] Encode<T>(params ReadOnlySpan<object?> fields)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (fields.Length != _features.Length)
        {
            throw new ArgumentException(
                $"Expected {_features.Length} fields, for {MessageText.List(Columns)}; found {fields.Length}.", nameof(fields));
        }

        var sample = new T[FeatureNames.Count];
        var next = sample.AsSpan();
        for (var column = 0; column < _features.Length; column++)
        {
            if (!_features[column].Write(Number(column, fields[column]), next))
                throw Unfit(column, $"a number in the range of {typeof(T).Name}", fields[column]);
            next = next[_features[column].Width..];
        }

        return sample;
    }

    /// <summary>The encoder as a text among the metadata of a checkpoint, see <see cref="CheckpointSaveOptions.Metadata"/>.</summary>
    public IReadOnlyDictionary<string, string> ToMetadata()
    {
        var columns = _features.Zip(_means, (column, mean) =>
            new SavedColumn(column.Name, column.Role, column.Categories, column.Format, mean));
        var table = new SavedTable(_decimalSeparator, [.. columns], Classes);
        return new Dictionary<string, string> { [Key] = JsonSerializer.Serialize(table, TableJson.Default.SavedTable) };
    }

    /// <summary>Reads an encoder that was saved as metadata of a checkpoint.</summary>
    /// <param name="reader">The file.</param>
    /// <exception cref="InvalidDataException">The file holds no encoder, or one that is damaged.</exception>
    public static TableEncoder Read(SafeTensorsReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        if (!reader.Metadata.TryGetValue(Key, out var text))
        {
            throw DataErrors.Malformed(
                reader.Name, "metadata", $"'{Key}', which {nameof(TableEncoder)}.{nameof(ToMetadata)} writes", "none");
        }

        try
        {
            var table = JsonSerializer.Deserialize(text, TableJson.Default.SavedTable);
            return table?.Restore() ?? throw new JsonException("It is null.");
        }
        catch (JsonException damaged)
        {
            throw new InvalidDataException($"{reader.Name}, metadata '{Key}': expected the columns of a table; {damaged.Message}", damaged);
        }
    }

    private double Number(int column, object? field)
    {
        var (feature, text) = (_features[column], TextOf(field));
        if (text.Length == 0)
            return _means[column] ?? throw Unfit(column, "a value", null);
        if (feature.Categories is null && field is IConvertible and not (string or char or DateTime))
            return RequireFinite(column, field);
        if (feature.Role == ColumnRole.Date && field is DateTime or DateOnly)
            return FieldText.Days(field is DateOnly day ? day.ToDateTime(TimeOnly.MinValue) : (DateTime)field);
        var format = field is string ? _format : NumberFormatInfo.InvariantInfo;
        return feature.TryParse(text, format, out var number) ? number : throw Unfit(column, feature.Expected, field);
    }

    private double RequireFinite(int column, object field)
    {
        var number = Convert.ToDouble(field, CultureInfo.InvariantCulture);
        return double.IsFinite(number) ? number : throw Unfit(column, _features[column].Expected, field);
    }

    private ArgumentException Unfit(int column, string expected, object? field)
    {
        var found = TextOf(field) is { Length: > 0 } text ? MessageText.Quote(text) : "none, and no mean to put in its place";
        return new($"Field {column}, of {MessageText.Quote(_features[column].Name)}: expected {expected}, found {found}{AdviceOnPoints(column, field)}.");
    }

    /// <summary>What to do with a text that would be a number if points stood before decimals; else nothing.</summary>
    private string AdviceOnPoints(int column, object? field) =>
        _decimalSeparator == ',' && field is string text && _features[column].Role == ColumnRole.Number
        && _features[column].TryParse(text.Trim(), NumberFormatInfo.InvariantInfo, out _)
            ? ": commas stand before the decimals of this table; a number that is no text is taken as it is"
            : "";

    private static string TextOf(object? field) => FormattableString.Invariant($"{field}").Trim();
}
