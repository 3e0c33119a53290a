using System.Text;
using Sylvan.Data.Csv;

namespace NetDsl.Data;

/// <summary>
/// The rows of a CSV file, read one by one, with the line on which each begins. Blank lines are passed over.
/// </summary>
internal sealed class CsvRows : IDisposable
{
    /// <summary>The longest row, in characters: a quotation mark that is never closed must not fill the memory.</summary>
    private const int LongestRow = 1 << 24;

    /// <summary>As many fields are counted of a row that has more than the first.</summary>
    private const int CountedFields = 1_000;

    /// <summary>No character at all, and so no comment: a row may begin with anything.</summary>
    private const char NoComment = '\uFFFF';

    private readonly TextReader _text;
    private readonly CsvOptions _options;
    private CsvDataReader? _reader;
    private long _nextLine = 1;

    public CsvRows(TextReader text, string name, CsvOptions options) => (_text, Name, _options) = (text, name, options);

    /// <summary>What messages call the file.</summary>
    public string Name { get; }

    /// <summary>The line, counted from 1, on which the row begins.</summary>
    public long Line { get; private set; }

    /// <summary>The number of fields of the row.</summary>
    public int Width => _reader!.RowFieldCount;

    /// <summary>A field of the row, without blanks around it.</summary>
    public ReadOnlySpan<char> this[int column] => _reader!.GetFieldSpan(column).Trim();

    /// <summary>Goes on to the next row.</summary>
    /// <returns>Whether there is one.</returns>
    /// <exception cref="InvalidDataException">The file is no CSV: its quotation marks, its encoding, an endless row.</exception>
    public bool Next()
    {
        do
        {
            Line = _nextLine;
            if (!Read())
                return false;
            _nextLine += LineBreaks(_reader!.GetRawRecordSpan());
        }
        while (_reader.GetRawRecordSpan().Trim("\r\n").IsEmpty);
        return true;
    }

    /// <inheritdoc/>
    public void Dispose() => _reader?.Dispose();

    private bool Read()
    {
        try
        {
            _reader ??= Open();
            return _reader.Read();
        }
        catch (CsvFormatException malformed)
        {
            throw new InvalidDataException($"{Name}, line {Line}: expected a row of CSV; {malformed.Message}", malformed);
        }
        catch (DecoderFallbackException malformed)
        {
            throw new InvalidDataException(
                $"{Name}, after line {Line - 1}: expected text in {_options.Encoding.WebName}; {malformed.Message}",
                malformed);
        }
    }

    private CsvDataReader Open()
    {
        var start = CsvStart.Of(_text, _options, LongestRow);
        if (start.Columns > _options.MaximumColumns)
        {
            throw DataErrors.Malformed(
                Name,
                "line 1",
                $"at most {_options.MaximumColumns} columns",
                $"more: where the file is to be trusted, raise {nameof(CsvOptions)}.{nameof(CsvOptions.MaximumColumns)}");
        }

        var watched = new WatchedText(start.Text, _text, start.Delimiter, Math.Max(start.Columns, CountedFields), line =>
            DataErrors.Malformed(Name, $"line {line}", $"{start.Columns} fields as in the first line", $"over {CountedFields}"));
        return CsvDataReader.Create(watched, new CsvDataReaderOptions
        {
            HasHeaders = false,
            Delimiter = start.Delimiter,
            Comment = NoComment,
            MaxBufferSize = LongestRow,
        });
    }

    /// <summary>Line feeds, carriage returns, and the two together as one.</summary>
    private static int LineBreaks(ReadOnlySpan<char> text)
    {
        var breaks = text.Count('\n');
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n'))
                breaks++;
        }

        return breaks;
    }
}
