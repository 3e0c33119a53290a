using CsCheck;
using Xunit;

namespace NetDsl.Data.Tests;

public sealed class CharacterVocabularyTests
{
    [Fact]
    public void Characters_are_numbered_in_the_order_of_their_codes()
    {
        var vocabulary = CharacterVocabulary.Of("banana\n");

        Assert.Equal("\nabn", vocabulary.Characters.ToString());
        Assert.Equal([2, 1, 3, 1], vocabulary.Encode("bana"));
        Assert.Equal((3, -1), (vocabulary.IndexOf('n'), vocabulary.IndexOf('x')));
    }

    [Fact]
    public void What_is_encoded_decodes_to_itself() => Gen.String[1, 100].Sample(text =>
    {
        var vocabulary = CharacterVocabulary.Of(text);

        Assert.Equal(text.Distinct().Count(), vocabulary.Count);
        Assert.Equal(text, vocabulary.Decode(vocabulary.Encode(text)));
    });

    [Fact]
    public void An_unknown_character_is_named_with_its_place()
    {
        var error = Assert.Throws<ArgumentException>(() => CharacterVocabulary.Of("abc").Encode("abxc"));

        Assert.Contains("Character 2 of the text, 'x' (U+0078), is none of the 3", error.Message, StringComparison.Ordinal);
        Assert.Equal(
            "An empty text has no characters to number. (Parameter 'text')",
            Assert.Throws<ArgumentException>(() => CharacterVocabulary.Of("")).Message);
    }
}
