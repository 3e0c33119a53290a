using NetDsl.Samples.Shakespeare.Texts;
using NetDsl.Samples.Shakespeare.Writing;

namespace NetDsl.Samples.Shakespeare.Baselines;

/// <summary>What counting alone comes to.</summary>
internal static class Counts
{
    private static readonly string[] Names =
    [
        "uniform",
        "counts of characters",
        "counts of pairs",
        "counts of three",
        "counts of four",
        "counts of five",
        "counts of six",
    ];

    /// <summary>The bits per character of the text held out, of counts of ever longer pieces.</summary>
    public static IEnumerable<(string Name, double Bits)> BitsPerCharacter(TextData text) => Names.Select(
        (name, order) => (name, Bits.PerCharacter(new NGramModel(text.Train, order, text.Vocabulary.Count), text.HeldOut)));
}
