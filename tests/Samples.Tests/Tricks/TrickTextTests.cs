using System.Text.RegularExpressions;
using NetDsl.Samples.Tricks.Data;
using NetDsl.Samples.Tricks.Networks;
using Xunit;

namespace NetDsl.Samples.Tests.Tricks;

/// <summary>The text of the tricks: written by a grammar, read from a file, and drawn anew.</summary>
public sealed partial class TrickTextTests
{
    private static readonly string Text = new GrammarText(3).Write(20_000);

    [Fact]
    public void A_seed_writes_one_text_and_more_of_it_begins_the_same()
    {
        Assert.Equal(20_000, Text.Length);
        Assert.StartsWith(new GrammarText(3).Write(500), Text, StringComparison.Ordinal);
        Assert.NotEqual(new GrammarText(4).Write(500), Text[..500]);
        Assert.Empty(Text.Except(GrammarText.Characters));
    }

    [Fact]
    public void What_was_opened_is_closed_in_kind()
    {
        var sentences = Sentences();
        Assert.True(sentences.Length > 500, $"{sentences.Length} sentences.");
        Assert.All(sentences, sentence => Assert.Equal(sentence[0] switch { '(' => ")", '[' => "]", '"' => "\"", _ => "" }, Closing().Match(sentence).Value));
        Assert.All("([\"", open => Assert.Contains(sentences, sentence => sentence[0] == open));
    }

    [Fact]
    public void A_verb_has_the_number_of_its_subject_also_behind_a_clause()
    {
        var others = 0;
        foreach (var sentence in Sentences())
        {
            string[] words = [.. Word().Matches(sentence).Select(word => word.Value)];
            var verb = words is [_, "that", _, _, ..] ? words[4] : words[1];
            Assert.Equal(words[0].EndsWith('s'), !verb.EndsWith('s'));
            if (words is [_, "that", var other, var met, ..])
            {
                Assert.Equal(other.EndsWith('s'), !met.EndsWith('s'));
                others += other.EndsWith('s') == words[0].EndsWith('s') ? 0 : 1;
            }
        }

        Assert.True(others > 50, $"{others} clauses of another number.");
    }

    [Fact]
    public void A_source_gives_a_seed_its_own_text_for_training_and_another_for_tests()
    {
        var source = new TextSource(file: null);
        var (less, more, other) = (source.Split(1, 640, 320), source.Split(1, 1280, 320), source.Split(2, 640, 320));
        Assert.Equal((20, 40, 10), (less.Train.Count, more.Train.Count, less.Test.Count));
        Assert.Equal(less.Train.Sample(19).ToArray(), more.Train.Sample(19).ToArray());
        Assert.Equal(less.Test.Sample(9).ToArray(), more.Test.Sample(9).ToArray());
        Assert.NotEqual(less.Train.Sample(0).ToArray(), other.Train.Sample(0).ToArray());
        Assert.NotEqual(less.Train.Sample(0).ToArray(), less.Test.Sample(0).ToArray());

        // The target of each letter is the one after it.
        Assert.Equal(less.Train.Sample(0)[1..].ToArray(), less.Train.Target(0)[..^1].ToArray());
        Assert.Equal(less.Train.Sample(1)[0], less.Train.Target(0)[^1]);
    }

    [Fact]
    public void Of_a_file_the_last_tenth_is_for_tests()
    {
        using var file = new TextFile(string.Concat(Enumerable.Repeat("abcdefghij", 90)) + string.Concat(Enumerable.Repeat("0123456789", 10)));
        var source = new TextSource(file.Path);
        var split = source.Split(1, 640, 64);
        Assert.Equal("the text", source.Name);
        Assert.All(Enumerable.Range(0, 20), row => Assert.DoesNotContain(split.Train.Sample(row).ToArray(), letter => letter < 10));
        Assert.All(Enumerable.Range(0, 2), row => Assert.DoesNotContain(split.Test.Sample(row).ToArray(), letter => letter >= 10));
    }

    [Fact]
    public void A_text_that_does_not_fit_is_refused()
    {
        using var varied = new TextFile(string.Concat(Enumerable.Range(0, 900).Select(i => (char)('a' + i % 81))));
        Assert.Contains("tell 80 characters apart", Assert.Throws<InvalidDataException>(() => new TextSource(varied.Path)).Message);
        using var small = new TextFile(string.Concat(Enumerable.Repeat("abc", 100)));
        Assert.Contains("A piece of 641 letters was asked for", Assert.Throws<InvalidDataException>(() => new TextSource(small.Path).Split(1, 640, 64)).Message);
    }

    [Fact]
    public void A_surrogate_has_the_same_short_pieces_and_no_long_ones()
    {
        var data = new TextSource(file: null).Split(1, 6400, 640);
        var surrogate = SurrogateText.Of(data, LetterSizes.Window, seed: 1);
        Assert.Equal((data.Train.Count, data.Test.Count), (surrogate.Train.Count, surrogate.Test.Count));
        var (text, drawn) = (Letters(data.Train), Letters(surrogate.Train));

        // Behind the last letter comes the first.
        Assert.All(Pieces(drawn, LetterSizes.Window + 1), piece => Assert.Contains(piece, text + text[..LetterSizes.Window]));
        Assert.True(Pieces(drawn, 40).Count(piece => text.Contains(piece, StringComparison.Ordinal)) < drawn.Length / 10);

        // As often, too: of pieces that are frequent.
        foreach (var piece in Pieces(text, 3).GroupBy(piece => piece).OrderByDescending(group => group.Count()).Take(10))
            Assert.InRange(Pieces(drawn, 3).Count(other => other == piece.Key), 0.7 * piece.Count(), 1.4 * piece.Count());
    }

    private static string[] Sentences() => [.. Text.Split('.').SkipLast(1).Select(sentence => sentence.TrimStart(' ', '\n')).Where(sentence => sentence.Length > 0)];

    private static string Letters(Dataset<float> data) =>
        string.Concat(Enumerable.Range(0, data.Count).SelectMany(row => data.Sample(row).ToArray()).Append(data.Target(data.Count - 1)[^1]).Select(letter => (char)('A' + (int)letter)));

    private static IEnumerable<string> Pieces(string text, int length) => Enumerable.Range(0, text.Length - length + 1).Select(place => text.Substring(place, length));

    [GeneratedRegex(@"[)\]""]?$")]
    private static partial Regex Closing();

    [GeneratedRegex("[a-z]+")]
    private static partial Regex Word();

    private sealed class TextFile : IDisposable
    {
        public TextFile(string text) => File.WriteAllText(Path, text);

        public string Path { get; } = System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"{Guid.NewGuid():N}.txt");

        public void Dispose() => File.Delete(Path);
    }
}
