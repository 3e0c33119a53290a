using NetDsl.Samples.CommandLine;
using NetDsl.Samples.Shakespeare.Texts;
using Xunit;

namespace NetDsl.Samples.Tests.Shakespeare;

public sealed class TextDataTests
{
    [Fact]
    public void The_last_tenth_is_held_out()
    {
        var text = TextData.Read(null);

        var (train, heldOut) = (text.Vocabulary.Decode(text.Train), text.Vocabulary.Decode(text.HeldOut));
        Assert.StartsWith("From fairest creatures we desire increase,\n", train, StringComparison.Ordinal);
        Assert.EndsWith("water cools not love.\n", heldOut, StringComparison.Ordinal);
        Assert.Equal((text.Train.Length + text.HeldOut.Length) / 10, text.HeldOut.Length);
    }

    [Fact]
    public void A_folder_stands_for_the_text_in_it()
    {
        var folder = SharedData.Path("text");

        var text = TextData.Read(folder);

        Assert.Equal(65, text.Vocabulary.Count);
        Assert.Equal(1_115_394, text.Train.Length + text.HeldOut.Length);
    }

    [Fact]
    public void A_text_that_does_not_fit_is_refused()
    {
        Assert.Contains("more than 650 characters; made up has 3", Refused("abc"));
        var many = string.Concat(Enumerable.Range(0, 2_000).Select(i => (char)('a' + i % 81)));
        Assert.Contains("tell 80 characters apart; made up has 81", Refused(many));

        static string Refused(string text) => Assert.Throws<UsageException>(() => TextData.Of(text, "made up")).Message;
    }
}
