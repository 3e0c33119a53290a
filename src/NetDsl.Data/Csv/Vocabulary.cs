using System.Globalization;

namespace NetDsl.Data;

/// <summary>The texts of a column and their numbers, given or learnt.</summary>
internal sealed class Vocabulary
{
    private readonly Dictionary<string, int> _codes = [];
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly int _most;

    private Vocabulary(int most)
    {
        _lookup = _codes.GetAlternateLookup<ReadOnlySpan<char>>();
        _most = most;
    }

    /// <summary>Whether a text was learnt no more because there are as many as there may be.</summary>
    public bool IsFull { get; private set; }

    private bool IsGiven => _most == 0;

    /// <summary>Texts that are given: there are no others.</summary>
    public static Vocabulary Of(IReadOnlyList<string> texts)
    {
        var vocabulary = new Vocabulary(most: 0);
        foreach (var text in texts)
            vocabulary._codes.Add(text, vocabulary._codes.Count);
        return vocabulary;
    }

    /// <summary>Texts that are learnt.</summary>
    /// <param name="most">How many there may be.</param>
    public static Vocabulary Learnt(int most) => new(most);

    /// <summary>The number of a text; a new one where texts are learnt.</summary>
    /// <returns>Whether the text has a number.</returns>
    public bool TryCode(ReadOnlySpan<char> text, out int code)
    {
        if (_lookup.TryGetValue(text, out code))
            return true;
        IsFull = !IsGiven && _codes.Count >= _most;
        if (IsGiven || IsFull)
            return false;

        code = _codes.Count;
        _codes.Add(text.ToString(), code);
        return true;
    }

    /// <summary>Brings learnt texts into an order that does not depend on that of the rows.</summary>
    /// <param name="format">How numbers are written.</param>
    /// <param name="renumbered">The new number for each old one.</param>
    /// <returns>The texts in their new order.</returns>
    public IReadOnlyList<string> Sort(NumberFormatInfo format, out int[] renumbered)
    {
        string[] texts = [.. _codes.OrderBy(entry => entry.Value).Select(entry => entry.Key)];
        string[] sorted = IsGiven ? texts
            : texts.All(text => TryNumber(text, format, out _))
                ? [.. texts.OrderBy(text => Number(text, format)).ThenBy(text => text, StringComparer.Ordinal)]
            : [.. texts.Order(StringComparer.Ordinal)];

        renumbered = new int[sorted.Length];
        for (var code = 0; code < sorted.Length; code++)
            renumbered[_codes[sorted[code]]] = code;
        return sorted;
    }

    private static double Number(string text, NumberFormatInfo format) =>
        TryNumber(text, format, out var number) ? number : double.NaN;

    private static bool TryNumber(string text, NumberFormatInfo format, out double number) =>
        double.TryParse(text, NumberStyles.Float, format, out number);
}
