using System.Text;
using NetDsl.Data;

namespace NetDsl.Samples.Shakespeare.Writing;

/// <summary>Writes texts with a model, one character after the other.</summary>
/// <param name="model">Says how probable each character is.</param>
/// <param name="sampler">Draws one.</param>
/// <param name="vocabulary">The numbers of the characters.</param>
internal sealed class Scribe(ILanguageModel model, TokenSampler sampler, CharacterVocabulary vocabulary)
{
    /// <summary>Continues a text.</summary>
    /// <param name="beginning">What the model has read before it writes; at least one character.</param>
    /// <param name="length">How many characters to write.</param>
    /// <returns>What was written, without the beginning.</returns>
    public string Write(string beginning, int length)
    {
        var probabilities = new float[model.Vocabulary];
        model.Begin();
        foreach (var token in vocabulary.Encode(beginning))
            model.Read(token, probabilities);

        var text = new StringBuilder(length);
        while (text.Length < length)
        {
            // Of the characters that a network can tell apart, some may not occur in this text.
            var token = sampler.Draw(probabilities.AsSpan(0, vocabulary.Count));
            text.Append(vocabulary[token]);
            model.Read(token, probabilities);
        }

        return text.ToString();
    }
}
