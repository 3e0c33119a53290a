using NetDsl.Data;
using NetDsl.Samples.CommandLine;
using NetDsl.Samples.Shakespeare.Networks;
using Xunit;

namespace NetDsl.Samples.Tests.Shakespeare;

public sealed class SavedWeightsTests
{
    private static readonly CharacterVocabulary Letters = CharacterVocabulary.Of("lines\n");

    [Fact]
    public void Weights_are_kept_for_a_text_of_the_same_characters()
    {
        var file = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.safetensors");
        try
        {
            var (saved, loaded) = (new GruNetwork(seed: 1), new GruNetwork(seed: 2));
            SavedWeights.Save(saved, Letters, file);
            SavedWeights.Load(loaded, Letters, file);

            Assert.Equal(saved.Parameters.ToArray(), loaded.Parameters.ToArray());
            var others = CharacterVocabulary.Of("verses\n");
            var error = Assert.Throws<UsageException>(() => SavedWeights.Load(loaded, others, file));
            Assert.Contains("of other characters", error.Message);
            Assert.Throws<InvalidDataException>(() => SavedWeights.Load(new TransformerNetwork(seed: 1), Letters, file));
        }
        finally
        {
            File.Delete(file);
        }
    }
}
