using System.Globalization;

namespace NetDsl.Data;

/// <summary>The texts of a column and their numbers, given or learnt.</summary>
internal sealed class Vocabulary
{
    private readonly Dictionary<string, int> _codes = [];
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly bool _fixed;

    public Vocabulary(IReadOnlyList<string>? given)
    {
        _lookup = _codes.GetAlternateLookup<ReadOnlySpan<char>>();
        _fixed = given is not null;
        foreach (var text in given ?? [])
            _codes.Add(text, _codes.Count);
    }

    /// <summary>The texts in the order of their numbers as they were read.</summary>
    public IReadOnlyList<string> Texts => [.. _codes.OrderBy(entry => entry.Value).Select(entry => entry.Key)];

    /// <summary>The number of a text; a new one where texts are learnt.</summary>
    /// <returns>Whether the text has a number.</returns>
    public bool TryCode(ReadOnlySpan<char> text, out int code)
    {
        if (_lookup.TryGetValue(text, out code))
            return true;
        if (_fixed)
            return false;

        code = _codes.Count;
        _codes.Add(text.ToString(), code);
        return true;
    }

    /// <summary>Brings learnt texts into an order that does not depend on that of the rows.</summary>
    /// <param name="renumbered">The new number for each old one.</param>
    /// <returns>The texts in their new order.</returns>
    public IReadOnlyList<string> Sort(out int[] renumbered)
    {
        var texts = Texts;
        string[] sorted = _fixed ? [.. texts]
            : texts.All(text => TryNumber(text, out _))
                ? [.. texts.OrderBy(Number).ThenBy(text => text, StringComparer.Ordinal)]
            : [.. texts.Order(StringComparer.Ordinal)];

        renumbered = new int[sorted.Length];
        for (var code = 0; code < sorted.Length; code++)
            renumbered[_codes[sorted[code]]] = code;
        return sorted;
    }

    private static double Number(string text) => TryNumber(text, out var number) ? number : double.NaN;

    private static bool TryNumber(string text, out double number) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number);
}
