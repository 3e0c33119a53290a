namespace NetDsl.Page.Tests;

/// <summary>Explanations of networks of all kinds.</summary>
internal static class Explained
{
    /// <summary>What the tokens of texts are, some of which are not seen.</summary>
    public const string Alphabet = "abc\nefgh jklm\topqrstuvw\nyz .,;:!?-'\"()\n12 ";

    public static readonly IReadOnlyDictionary<string, Func<Explanation>> All = new Dictionary<string, Func<Explanation>>
    {
        [nameof(Xor)] = () => new Xor(seed: 1).Explain([0, 1], [1f], new Adam(0.1)),
        [nameof(Perceptron)] = () => new Perceptron(seed: 1).Explain(Drawn(64), 3),
        [nameof(House)] = () => new House(seed: 1).Explain([0.3, -1.2, 2.0, 0.1, -0.4, 1.5], [0.7], new Adam(0.01)),
        [nameof(Normed)] = () => new Normed(seed: 1).Explain(Drawn(147), 1, new RmsProp(0.01)),
        [nameof(Paired)] = () => new Paired(seed: 1).Explain([0.5f, -1.5f, 2], [1f, 2, 3, 4]),
        [nameof(LeNet)] = () => new LeNet(seed: 1).Explain(Drawn(784), 3, new Adam(0.01)),
        [nameof(Rows)] = () => new Rows(seed: 1).Explain(Drawn(784), 3, new Adam(0.01)),
        [nameof(SmallTransformer)] = () => new SmallTransformer(seed: 1).Explain(Tokens(0), Tokens(1)),
    };

    /// <summary>The page of a network.</summary>
    public static string Page(string network) => Pages.GetOrAdd(network, name => new(() => All[name]().ToHtml(new()
    {
        Names = new Dictionary<string, IReadOnlyList<string>>
        {
            ["Facts"] = ["rooms", "age", "income", "north", "east", "floor"],
            ["Text"] = [.. Alphabet.Take(40).Select(letter => letter.ToString())],
            ["Next"] = [.. Alphabet.Take(40).Select(letter => letter.ToString())],
        },
    }))).Value;

    private static readonly System.Collections.Concurrent.ConcurrentDictionary<string, Lazy<string>> Pages = new();

    /// <summary>Four rows as a training step takes them.</summary>
    public static BatchExplanation<Dropped> Batch() =>
        new Dropped(seed: 1).ExplainTraining(Drawn(80), [1f, 0, 0, 0, 1, 0, 0, 0, 1, 0, 1, 0], new Adam(0.01), seed: 7);

    public static float[] Drawn(int count)
    {
        var random = new Random(count);
        return [.. Enumerable.Range(0, count).Select(_ => random.NextSingle())];
    }

    private static float[] Tokens(int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, 24).Select(_ => (float)random.Next(40))];
    }
}
