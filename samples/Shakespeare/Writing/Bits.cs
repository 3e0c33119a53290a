namespace NetDsl.Samples.Shakespeare.Writing;

/// <summary>
/// How many bits a character of a text costs a model that says how probable each is: the mean of −log₂ p. Half a bit less is
/// a text that compresses to so much less.
/// </summary>
/// <remarks>Shannon, "Prediction and Entropy of Printed English", 1951.</remarks>
internal static class Bits
{
    /// <summary>The bits per character of a text, all but the first of it.</summary>
    /// <param name="model">The model; it reads the text from the beginning.</param>
    /// <param name="text">The tokens, at least two.</param>
    public static double PerCharacter(ILanguageModel model, ReadOnlySpan<int> text)
    {
        var probabilities = new float[model.Vocabulary];
        var bits = 0.0;
        model.Begin();
        for (var i = 0; i + 1 < text.Length; i++)
        {
            model.Read(text[i], probabilities);
            bits += Of(probabilities[text[i + 1]]);
        }

        return bits / (text.Length - 1);
    }

    /// <summary>−log₂ p. A probability that was rounded to 0 counts as the smallest there is.</summary>
    public static double Of(float probability) => -Math.Log2(Math.Max(probability, float.Epsilon));
}
