namespace NetDsl.Lab;

/// <summary>Concepts of a text that are often asked for.</summary>
public static class TextConcepts
{
    /// <summary>The next character is a vowel.</summary>
    public static Concept VowelNext { get; } = Concept.OfText("vowel next", place => IsVowel(place.Next));

    /// <summary>The current character is a vowel.</summary>
    public static Concept Vowel { get; } = Concept.OfText("vowel", place => IsVowel(place.Current));

    /// <summary>A word has ended: the current character is none of a word.</summary>
    public static Concept BetweenWords { get; } = Concept.OfText("between words", place => place.WordBefore.IsEmpty);

    /// <summary>A word ends with the current character.</summary>
    public static Concept EndOfWord { get; } = Concept.OfText("end of word", place => char.IsLetter(place.Current) && !char.IsLetter(place.Next));

    /// <summary>A quotation of this line is open: an odd number of quotation marks was read.</summary>
    public static Concept InsideQuotes { get; } = Concept.OfText("inside quotes", place => place.LineBefore.Count('"') % 2 == 1);

    /// <summary>A colon was read in this line.</summary>
    public static Concept AfterColon { get; } = Concept.OfText("after a colon", place => place.LineBefore.Contains(':'));

    /// <summary>In a word that begins with a capital letter, within a line: mostly a name.</summary>
    public static Concept InName { get; } = Concept.OfText(
        "in a name",
        place => place.WordBefore is [var first, ..] && char.IsUpper(first) && place.WordBefore.Length < place.LineBefore.Length);

    /// <summary>The current character is a capital letter.</summary>
    public static Concept Capital { get; } = Concept.OfText("capital", place => char.IsUpper(place.Current));

    /// <summary>A line has just begun: fewer than four characters of it were read.</summary>
    public static Concept LineBegins { get; } = PositionInLine(0, 4);

    /// <summary>The place in the line: how many characters of it were read before.</summary>
    /// <param name="from">The first place that counts, from 0.</param>
    /// <param name="to">The first place that does not count any more.</param>
    public static Concept PositionInLine(int from, int to) => Concept.OfText(
        $"place {from} to {to - 1} of the line", place => place.LineBefore.Length - 1 >= from && place.LineBefore.Length - 1 < to);

    private static bool IsVowel(char letter) => char.ToLowerInvariant(letter) is 'a' or 'e' or 'i' or 'o' or 'u';
}
