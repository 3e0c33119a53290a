namespace NetDsl.Data;

/// <summary>
/// Whether a place of a CSV file lies between quotation marks. One opens a field at its start, and goes on with it right behind one
/// that closed it; elsewhere, as in <c>5" pipe</c>, it is a letter.
/// </summary>
/// <param name="delimiters">What may stand between fields.</param>
internal struct Quotation(string delimiters)
{
    private char _before = '\n';

    /// <summary>Whether the last letter lies between quotation marks.</summary>
    public bool IsOpen { get; private set; }

    /// <summary>Goes on by a letter.</summary>
    public void Pass(char letter)
    {
        if (letter == '"')
            IsOpen = !IsOpen && (_before is '"' or '\n' or '\r' || delimiters.Contains(_before, StringComparison.Ordinal));
        _before = letter;
    }
}
