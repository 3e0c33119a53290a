using System.Globalization;
using NetDsl.Data;
using NetDsl.Samples.CommandLine;
using NetDsl.Samples.Shakespeare.Networks;

namespace NetDsl.Samples.Shakespeare.Texts;

/// <summary>A text as numbers: the first nine tenths to train with, the last one held out.</summary>
/// <param name="Origin">Where it comes from, for print.</param>
/// <param name="Vocabulary">The numbers of its characters.</param>
/// <param name="Train">What to train with.</param>
/// <param name="HeldOut">What to test with.</param>
internal sealed record TextData(string Origin, CharacterVocabulary Vocabulary, int[] Train, int[] HeldOut)
{
    /// <summary>The name of the text where a folder is given.</summary>
    public const string FileName = "tinyshakespeare.txt";

    private const string Sonnets = "Sonnets.txt";
    private const int Parts = 10;

    /// <summary>Reads a text file, or the sonnets that the program holds where none is given.</summary>
    /// <param name="path">A file, a folder with a file of the name <see cref="FileName"/>, or null.</param>
    /// <exception cref="IOException">The file is missing.</exception>
    /// <exception cref="UsageException">The text is too short or has too many different characters.</exception>
    public static TextData Read(string? path)
    {
        if (path is null)
            return Of(ReadSonnets(), "154 sonnets");
        var file = Directory.Exists(path) ? Path.Combine(path, FileName) : path;
        return Of(File.ReadAllText(file), file);
    }

    /// <summary>Numbers the characters of a text and divides it.</summary>
    /// <exception cref="UsageException">The text is too short or has too many different characters.</exception>
    public static TextData Of(string text, string origin)
    {
        text = text.ReplaceLineEndings("\n");
        var heldOut = text.Length / Parts;
        if (heldOut <= Sizes.Window)
        {
            throw new UsageException(
                $"A text has more than {Parts * (Sizes.Window + 1)} characters; {origin} has {text.Length}.");
        }

        var vocabulary = CharacterVocabulary.Of(text);
        if (vocabulary.Count > Sizes.Characters)
        {
            throw new UsageException(
                $"The networks tell {Sizes.Characters} characters apart; {origin} has {vocabulary.Count} different ones.");
        }

        var tokens = vocabulary.Encode(text);
        return new(origin, vocabulary, tokens[..^heldOut], tokens[^heldOut..]);
    }

    /// <summary>The tokens of a text that a user gives.</summary>
    /// <exception cref="UsageException">It is empty, or has characters that do not occur in this one.</exception>
    public int[] Tokens(string text)
    {
        if (text.Length == 0)
            throw new UsageException("--explain takes a text of at least one character.");
        foreach (var character in text)
        {
            if (Vocabulary.IndexOf(character) < 0)
                throw new UsageException($"There is no '{character}' in the text that the network has learned from.");
        }

        return Vocabulary.Encode(text);
    }

    /// <summary>One line: how long the text is and where it comes from.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{Train.Length:N0} characters to train with, {HeldOut.Length:N0} held out, {Vocabulary.Count} different, of {Origin}");

    private static string ReadSonnets()
    {
        using var reader = new StreamReader(typeof(TextData).Assembly.GetManifestResourceStream(Sonnets)!);
        return reader.ReadToEnd();
    }
}
