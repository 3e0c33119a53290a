using NetDsl.Tests.Explaining.Networks;

namespace NetDsl.Tests.Explaining;

/// <summary>Networks of all kinds, each explained for a sample.</summary>
internal static class ExplainedNetworks
{
    /// <summary>The explanation of a network by its name; of XOR, where there is none of that name.</summary>
    public static Explanation Of(string network)
    {
        var random = new Random(5);
        float[] Draw(int count) => [.. Enumerable.Range(0, count).Select(_ => random.NextSingle() - 0.4f)];
        return network switch
        {
            "strokes" => new Strokes(1).Explain(Draw(36), 2, new Adam()),
            "melody" => new Melody(2).Explain(Draw(21), [0.3f, -0.7f], new Sgd(0.01)),
            "sentence" => new Sentence(3).Explain([1, 0, 4, 8, 2, 2], [0, 1, 2, 3, 4, 2], new AdamW()),
            "verse" => new Verse(4).Explain([1, 6, 0, 3, 3], 2, new RmsProp()),
            "lines" => new Lines(1).Explain(Draw(28 * 28), 3),
            "thinned" => new Thinned(2).ExplainTraining(Draw(3 * 6), Draw(3 * 2), new Adam(), seed: 7)[1],
            "awkward" => new Explanation(new AwkwardlyNamedNetwork(TwoLayerNetwork.Xor(), "my_{%#$&~^\\}|*x*"), [1, 1], [0], [0.25], 0.03125),
            _ => TwoLayerNetwork.Xor().Explain(),
        };
    }
}
