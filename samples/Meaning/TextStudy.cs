using NetDsl.Data;
using NetDsl.Lab;
using NetDsl.Samples.Shakespeare.Networks;

namespace NetDsl.Samples.Meanings;

/// <summary>A character transformer, of which all units of a block are held against ten concepts of text.</summary>
internal static class TextStudy
{
    private const int Most = 100_000;

    private static readonly string[] OfBlock = ["Calm", "Look", "Informed", "Still", "Thoughts", "Thought", "Sum"];

    /// <summary>Trains the network, and judges.</summary>
    public static MeaningReport Run(string text, int epochs, MeaningOptions options, CancellationToken cancellation)
    {
        text = text.ReplaceLineEndings("\n");
        var vocabulary = CharacterVocabulary.Of(text);
        var tokens = vocabulary.Encode(text);
        var held = Math.Min(Most, text.Length / 5);
        var network = new TransformerNetwork(seed: 1);
        network.Fit(
            TokenWindows.Of<float>(tokens[..^held], Sizes.Window, Sizes.Window),
            new AdamW(new CosineDecay(Initial: 0.003, Final: 0.00003)),
            new() { Epochs = epochs, BatchSize = 16, Seed = 1, Clipping = GradientClipping.ByNorm(1), OnWarning = _ => { } });

        var study = MeaningStudy.Of(network)
            .Units([.. OfBlock.Select(layer => UnitGroup.Of($"Body2.{layer}")), UnitGroup.HeadsOf("Body2.Look", 4)])
            .Concepts(
                TextConcepts.VowelNext.WithReadout(Probability(vocabulary, "aeiouAEIOU")),
                TextConcepts.Vowel,
                TextConcepts.BetweenWords,
                TextConcepts.EndOfWord.WithReadout(Probability(vocabulary, " ,.;:!?\n'-")),
                TextConcepts.InsideQuotes,
                TextConcepts.AfterColon,
                TextConcepts.InName,
                TextConcepts.Capital,
                TextConcepts.LineBegins,
                TextConcepts.PositionInLine(30, 100));
        return Timed.Run("units against concepts", () =>
            study.Run(Observations.OfText(text[^held..], tokens[^held..], Sizes.Window), options, cancellation: cancellation));
    }

    /// <summary>How likely the network says that the next character is one of some.</summary>
    private static OutputReadout Probability(CharacterVocabulary vocabulary, string characters)
    {
        int[] tokens = [.. characters.Where(letter => vocabulary.Characters.Contains(letter)).Select(letter => vocabulary.Encode(letter.ToString())[0])];
        return prediction =>
        {
            var sum = 0.0;
            foreach (var token in tokens)
                sum += prediction[token];
            return sum;
        };
    }
}
