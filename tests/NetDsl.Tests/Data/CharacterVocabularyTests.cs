using CsCheck;
using NetDsl.Data;
using Xunit;

namespace NetDsl.Tests.Data;

public sealed class CharacterVocabularyTests
{
    [Fact]
    public void CharactersAreNumberedInTheOrderOfTheirCodes()
    {
        var vocabulary = CharacterVocabulary.Of("banana\n");

        Assert.Equal("\nabn", vocabulary.Characters.ToString());
        Assert.Equal([2, 1, 3, 1], vocabulary.Encode("bana"));
        Assert.Equal((3, -1), (vocabulary.IndexOf('n'), vocabulary.IndexOf('x')));
    }

    [Fact]
    public void WhatIsEncodedDecodesToItself() => Gen.String[1, 100].Sample(text =>
    {
        var vocabulary = CharacterVocabulary.Of(text);

        Assert.Equal(text.Distinct().Count(), vocabulary.Count);
        Assert.Equal(text, vocabulary.Decode(vocabulary.Encode(text)));
    });

    [Fact]
    public void AnUnknownCharacterIsNamedWithItsPlace()
    {
        var error = Assert.Throws<ArgumentException>(() => CharacterVocabulary.Of("abc").Encode("abxc"));

        Assert.Contains("Character 2 of the text, 'x' (U+0078), is none of the 3", error.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => CharacterVocabulary.Of(""));
    }
}
