using NetDsl.Data;
using NetDsl.Lab;
using NetDsl.Samples.Tricks.Networks;

namespace NetDsl.Samples.Tricks.Data;

/// <summary>Where text comes from: of a file, or written by a grammar.</summary>
internal sealed class TextSource
{
    // The text to test with is of another writer.
    private const int SeedsBetween = 1_000_000;

    // Of a file the last tenth is for tests.
    private const int Parts = 10;

    private readonly CharacterVocabulary _vocabulary;
    private readonly int[]? _read;

    /// <summary>Makes the source.</summary>
    /// <param name="file">A text; null to write one.</param>
    /// <exception cref="InvalidDataException">The text has too many different characters.</exception>
    public TextSource(string? file)
    {
        var text = file is null ? GrammarText.Characters : File.ReadAllText(file).ReplaceLineEndings("\n");
        _vocabulary = CharacterVocabulary.Of(text);
        _read = file is null ? null : _vocabulary.Encode(text);
        if (_vocabulary.Count > LetterSizes.Characters)
        {
            throw new InvalidDataException(
                $"The networks tell {LetterSizes.Characters} characters apart; {file} has {_vocabulary.Count} different ones. Give a text with fewer.");
        }
    }

    /// <summary>Where it is from, for names.</summary>
    public string Name => _read is null ? "a made-up text" : "the text";

    /// <summary>The text of a seed, in windows: of a file a piece of the first nine tenths, and one of the last.</summary>
    /// <param name="seed">The same seed gives the same text; more of it begins with the same letters.</param>
    /// <param name="train">How many letters there are to train with.</param>
    /// <param name="test">How many letters there are to test with.</param>
    /// <exception cref="InvalidDataException">The file is too short.</exception>
    public DataSplit Split(int seed, int train, int test)
    {
        if (_read is null)
            return new(Windows(Write(seed, train)), Windows(Write(seed + SeedsBetween, test)));
        var random = new Random(seed);
        var border = _read.Length - _read.Length / Parts;
        return new(Windows(Piece(random, _read.AsSpan(0, border), train)), Windows(Piece(random, _read.AsSpan(border), test)));
    }

    private static Dataset<float> Windows(ReadOnlySpan<int> letters) => TokenWindows.Of<float>(letters, LetterSizes.Steps, LetterSizes.Steps);

    private int[] Write(int seed, int letters) => _vocabulary.Encode(new GrammarText(seed).Write(letters + 1));

    // The place is a share of the text, so that more of it begins where less does, unless it would end behind the text.
    private static ReadOnlySpan<int> Piece(Random random, ReadOnlySpan<int> text, int letters)
    {
        if (text.Length <= letters)
            throw new InvalidDataException($"A piece of {letters + 1} letters was asked for, and the part of the text that it is from has {text.Length}. Give a longer text.");
        var start = Math.Min((int)(random.NextDouble() * text.Length), text.Length - letters - 1);
        return text.Slice(start, letters + 1);
    }
}
