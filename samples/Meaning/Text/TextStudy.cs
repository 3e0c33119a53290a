using System.Globalization;
using NetDsl.Data;
using NetDsl.Lab;
using NetDsl.Samples.Shakespeare.Networks;
using NetDsl.Samples.Shakespeare.Texts;

namespace NetDsl.Samples.Meanings.Text;

/// <summary>A character transformer, of which all units of a block are held against ten concepts of text.</summary>
internal static class TextStudy
{
    private const int MostHeldOut = 100_000;

    /// <summary>A search goes along 1,284 units in 100,000 places: 1.3·10⁸ steps.</summary>
    private const int MostSearches = 100;

    /// <summary>What is asked, before the training.</summary>
    public const string Question = "Which units of a character transformer stand for which of ten concepts of text? First it is trained; that takes a minute or two.";

    private static readonly string[] OfBlock = ["Calm", "Look", "Informed", "Still", "Thoughts", "Thought", "Sum"];

    /// <summary>Trains the network on the beginning of a text, and judges on its end.</summary>
    /// <param name="text">The text.</param>
    /// <param name="epochs">How often the network reads the text.</param>
    /// <param name="controls">Whether networks of two other seeds, and one of permuted text, are trained beside it.</param>
    /// <param name="options">How units are measured and judged.</param>
    /// <param name="clock">What says how long each stage took.</param>
    /// <param name="cancellation">To cancel it.</param>
    public static MeaningReport Run(TextData text, int epochs, bool controls, MeaningOptions options, StageClock clock, CancellationToken cancellation)
    {
        var network = Train(1, text.Train, epochs, cancellation);
        TransformerNetwork[] seeds = controls ? [Train(2, text.Train, epochs, cancellation), Train(3, text.Train, epochs, cancellation)] : [];
        TransformerNetwork[] misled = controls ? [Train(4, Permuted(text.Train), epochs, cancellation)] : [];
        clock.Ended(controls ? "four networks trained" : "the network trained");

        var heldOut = text.HeldOut[..Math.Min(MostHeldOut, text.HeldOut.Length)];
        var report = MeaningStudy.Of(network)
            .Units([.. OfBlock.Select(layer => UnitGroup.Of($"Body2.{layer}")), UnitGroup.HeadsOf("Body2.Look", 4)])
            .Concepts(
                TextConcepts.VowelNext.WithReadout(Probability(text.Vocabulary, "aeiouAEIOU")),
                TextConcepts.Vowel,
                TextConcepts.BetweenWords,
                TextConcepts.EndOfWord.WithReadout(Probability(text.Vocabulary, " ,.;:!?\n'-")),
                TextConcepts.InsideQuotes,
                TextConcepts.AfterColon,
                TextConcepts.InName,
                TextConcepts.Capital,
                TextConcepts.LineBegins,
                TextConcepts.PositionInLine(30, 100))
            .OtherSeeds(seeds)
            .TrainedOnPermutedLabels(misled)
            .Run(Observations.OfText(text.Vocabulary.Decode(heldOut), heldOut, Sizes.Window), options with { Searches = Math.Min(MostSearches, options.Searches) }, clock, cancellation);
        return report with { Introduction = Introduction(network, text.Train.Length, heldOut, report) };
    }

    private static string Introduction(TransformerNetwork network, int learned, int[] heldOut, MeaningReport report)
    {
        var accuracy = Evaluation.Classify(network, TokenWindows.Of<float>(heldOut, Sizes.Window, Sizes.Window)).Accuracy;
        return string.Create(CultureInfo.InvariantCulture, $"A transformer of three blocks learned {learned:N0} characters, and foretells {accuracy:P1} of the next ones in {heldOut.Length:N0} others. ")
            + string.Create(CultureInfo.InvariantCulture, $"Each of the {report.Units:N0} units of its middle block is held against {report.Concepts.Count} concepts that were written before looking, such as whether the next character is a vowel. ")
            + MeaningWords.ToReadOn;
    }

    private static TransformerNetwork Train(int seed, int[] tokens, int epochs, CancellationToken cancellation)
    {
        var network = new TransformerNetwork(seed);
        network.Fit(
            TokenWindows.Of<float>(tokens, Sizes.Window, Sizes.Window),
            new AdamW(new CosineDecay(Initial: 0.003, Final: 0.00003)),
            new() { Epochs = epochs, BatchSize = 16, Seed = seed, Clipping = GradientClipping.ByNorm(1), OnWarning = _ => { } },
            cancellationToken: cancellation);
        return network;
    }

    /// <summary>The characters in an order in which they tell nothing of each other.</summary>
    private static int[] Permuted(int[] tokens)
    {
        int[] permuted = [.. tokens];
        new Random(5).Shuffle(permuted);
        return permuted;
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
