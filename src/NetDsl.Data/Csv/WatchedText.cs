namespace NetDsl.Data;

/// <summary>
/// The text of a CSV file, which ends with an error where a row has far more fields than others may have: the library that divides
/// it takes the square of them. It is read in blocks alone, as that library does.
/// </summary>
/// <param name="start">What was read of the text already.</param>
/// <param name="rest">The rest of it.</param>
/// <param name="delimiter">What stands between fields.</param>
/// <param name="most">The most fields of a row.</param>
/// <param name="refuse">Makes the error of a row that begins on a line.</param>
internal sealed class WatchedText(string start, TextReader rest, char delimiter, int most, Func<long, Exception> refuse) : TextReader
{
    private int _done;
    private int _fields = 1;
    private long _line = 1;
    private long _rowLine = 1;
    private Quotation _quotation = new(delimiter.ToString());
    private char _before = '\n';

    /// <inheritdoc/>
    public override int Read(char[] buffer, int index, int count) => Read(buffer.AsSpan(index, count));

    /// <inheritdoc/>
    public override int Read(Span<char> buffer)
    {
        var count = Math.Min(buffer.Length, start.Length - _done);
        start.AsSpan(_done, count).CopyTo(buffer);
        _done += count;
        if (count == 0)
            count = rest.Read(buffer);
        foreach (var letter in buffer[..count])
            Watch(letter);
        return count;
    }

    private void Watch(char letter)
    {
        _quotation.Pass(letter);
        if (letter == delimiter && !_quotation.IsOpen && ++_fields > most)
            throw refuse(_rowLine);

        // Lines end in either, or in both together.
        if (letter == '\r' || (letter == '\n' && _before != '\r'))
        {
            _line++;
            if (!_quotation.IsOpen)
                (_fields, _rowLine) = (1, _line);
        }

        _before = letter;
    }
}
