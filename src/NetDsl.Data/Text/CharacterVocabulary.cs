using System.Globalization;

namespace NetDsl.Data;

/// <summary>
/// Numbers the characters of a text: from 0 on, in the order of their codes. A character is a UTF-16 code unit.
/// </summary>
public sealed class CharacterVocabulary
{
    private readonly char[] _characters;

    private CharacterVocabulary(char[] characters) => _characters = characters;

    /// <summary>The number of different characters.</summary>
    public int Count => _characters.Length;

    /// <summary>All characters, in the order of their numbers.</summary>
    public ReadOnlySpan<char> Characters => _characters;

    /// <summary>The character of a number.</summary>
    /// <exception cref="IndexOutOfRangeException">No character has this number.</exception>
    public char this[int token] => _characters[token];

    /// <summary>The characters that occur in a text.</summary>
    /// <exception cref="ArgumentException">The text is empty.</exception>
    public static CharacterVocabulary Of(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
            throw new ArgumentException("An empty text has no characters to number.", nameof(text));
        var characters = new SortedSet<char>();
        foreach (var character in text)
            characters.Add(character);
        return new([.. characters]);
    }

    /// <summary>The number of a character; −1 where it has none.</summary>
    public int IndexOf(char character) => Math.Max(-1, Array.BinarySearch(_characters, character));

    /// <summary>The numbers of the characters of a text.</summary>
    /// <exception cref="ArgumentException">A character has no number; the message names it and its place.</exception>
    public int[] Encode(ReadOnlySpan<char> text)
    {
        var tokens = new int[text.Length];
        for (var i = 0; i < text.Length; i++)
        {
            tokens[i] = IndexOf(text[i]);
            if (tokens[i] < 0)
            {
                throw new ArgumentException(string.Create(CultureInfo.InvariantCulture,
                    $"Character {i} of the text, {MessageText.Quote(text.Slice(i, 1))} (U+{(int)text[i]:X4}), "
                    + $"is none of the {Count} of the vocabulary."));
            }
        }

        return tokens;
    }

    /// <summary>The text of numbers.</summary>
    /// <exception cref="IndexOutOfRangeException">A number has no character.</exception>
    public string Decode(ReadOnlySpan<int> tokens)
    {
        var text = new char[tokens.Length];
        for (var i = 0; i < tokens.Length; i++)
            text[i] = _characters[tokens[i]];
        return new(text);
    }
}
