using NetDsl.Samples.Shakespeare;
using NetDsl.Samples.Shakespeare.CommandLine;
using Xunit;

namespace NetDsl.Samples.Tests.Shakespeare;

public sealed class CharacterTrainingTests
{
    [Theory]
    [InlineData(84_370, 8, 6)]
    [InlineData(1_003_855, 6, 3)]
    [InlineData(20_000_000, 1, 1)]
    public void A_short_text_is_gone_through_more_often(int length, int gru, int transformer) => Assert.Equal(
        (gru, transformer),
        (CharacterTraining.EpochsFor(Model.Gru, length), CharacterTraining.EpochsFor(Model.Transformer, length)));
}
