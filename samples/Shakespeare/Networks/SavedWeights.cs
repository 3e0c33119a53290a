using NetDsl.Data;
using NetDsl.Samples.CommandLine;

namespace NetDsl.Samples.Shakespeare.Networks;

/// <summary>Keeps the weights of a network in a file, with the characters that its tokens stand for.</summary>
internal static class SavedWeights
{
    private const string Characters = "characters";

    /// <summary>Writes the file. One that is there is replaced when the new one is complete.</summary>
    public static void Save<TNetwork>(TNetwork network, CharacterVocabulary vocabulary, string file)
        where TNetwork : class, INetwork<TNetwork, float> =>
        Checkpoint.Save(network, file, new()
        {
            Metadata = new Dictionary<string, string> { [Characters] = new(vocabulary.Characters) },
        });

    /// <summary>Reads the file.</summary>
    /// <exception cref="IOException">The file is missing.</exception>
    /// <exception cref="InvalidDataException">The file is damaged, or of another network.</exception>
    /// <exception cref="UsageException">The network has learned from a text of other characters.</exception>
    public static void Load<TNetwork>(TNetwork network, CharacterVocabulary vocabulary, string file)
        where TNetwork : class, INetwork<TNetwork, float>
    {
        var metadata = Checkpoint.Load(network, file);
        if (metadata.GetValueOrDefault(Characters) != new string(vocabulary.Characters))
        {
            throw new UsageException(
                $"The network in {file} has learned from a text of other characters; give that text with --data.");
        }
    }
}
