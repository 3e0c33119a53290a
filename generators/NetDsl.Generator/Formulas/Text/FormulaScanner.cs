using System.Globalization;
using System.Text;

namespace NetDsl.Generator.Formulas;

/// <summary>Takes the tokens of a formula's text from left to right. What is not there is not taken.</summary>
internal sealed class FormulaScanner(string text)
{
    private static readonly (string Text, Precedence Precedence)[] Operators =
    [
        ("||", Precedence.Disjunction),
        ("&&", Precedence.Conjunction),
        ("<=", Precedence.Comparison),
        (">=", Precedence.Comparison),
        ("==", Precedence.Comparison),
        ("!=", Precedence.Comparison),
        ("<", Precedence.Comparison),
        (">", Precedence.Comparison),
        ("+", Precedence.Sum),
        ("-", Precedence.Sum),
        ("*", Precedence.Product),
        ("/", Precedence.Product),
    ];

    private int _position;

    public bool IsAtEnd
    {
        get
        {
            SkipSpaces();
            return _position == text.Length;
        }
    }

    /// <summary>Takes a token.</summary>
    public bool Take(string token)
    {
        SkipSpaces();
        var isThere = string.CompareOrdinal(text, _position, token, 0, token.Length) == 0;
        if (isThere)
            _position += token.Length;
        return isThere;
    }

    /// <summary>Takes an infix operator that binds at least as tightly as <paramref name="minimum"/>.</summary>
    public (string Text, Precedence Precedence)? TakeOperator(Precedence minimum)
    {
        foreach (var candidate in Operators)
        {
            var start = _position;
            if (Take(candidate.Text))
            {
                if (candidate.Precedence >= minimum)
                    return candidate;
                _position = start;
                return null;
            }
        }

        return null;
    }

    /// <summary>Takes an identifier.</summary>
    public string? TakeName()
    {
        SkipSpaces();
        var start = _position;
        if (start < text.Length && char.IsDigit(text[start]))
            return null;
        while (_position < text.Length && IsPartOfName(text[_position]))
            _position++;
        return _position == start ? null : text.Substring(start, _position - start);
    }

    /// <summary>Takes a number without a sign.</summary>
    public double? TakeNumber()
    {
        if (Take(FormulaParser.NaN))
            return double.NaN;
        if (Take(FormulaParser.Infinity))
            return double.PositiveInfinity;
        var start = _position;
        while (_position < text.Length && IsPartOfNumber(start))
            _position++;

        var startsWithDigit = start < _position && text[start] is >= '0' and <= '9';
        var value = startsWithDigit ? Numerals.Parse(text.Substring(start, _position - start)) : double.NaN;
        if (double.IsNaN(value) || double.IsInfinity(value))
        {
            _position = start;
            return null;
        }

        return _position < text.Length && text[_position] == 'f' ? TakeSingle(value) : value;
    }

    /// <summary>Takes a string in quotation marks, a backslash before each quotation mark and backslash in it.</summary>
    public string? TakeString()
    {
        if (!Take("\""))
            return null;
        var content = new StringBuilder();
        while (_position < text.Length)
        {
            var character = text[_position++];
            if (character == '"')
                return content.ToString();
            if (character == '\\' && _position < text.Length)
                character = text[_position++];
            content.Append(character);
        }

        return null;
    }

    private double TakeSingle(double value)
    {
        _position++;
        return (float)value;
    }

    private bool IsPartOfNumber(int start) => text[_position] switch
    {
        >= '0' and <= '9' or '.' or 'E' => true,
        '+' or '-' => _position > start && text[_position - 1] == 'E',
        _ => false,
    };

    // As C# has it: letters, digits, connectors, combining marks and formatting characters.
    private static bool IsPartOfName(char character) =>
        char.IsLetterOrDigit(character) || char.GetUnicodeCategory(character) is
            UnicodeCategory.LetterNumber or
            UnicodeCategory.ConnectorPunctuation or
            UnicodeCategory.NonSpacingMark or
            UnicodeCategory.SpacingCombiningMark or
            UnicodeCategory.Format;

    private void SkipSpaces()
    {
        while (_position < text.Length && text[_position] == ' ')
            _position++;
    }
}
