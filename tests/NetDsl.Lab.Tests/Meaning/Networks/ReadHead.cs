namespace NetDsl.Lab.Tests;

/// <summary>
/// Of the letters a, b, c, d, after an a only d follows. Both heads of the attention, which looks at all letters alike, hold how many a were
/// read; the output reads the first, and nobody the second.
/// </summary>
[Network]
internal sealed partial class ReadHead
{
    [Input(8)] public partial Layer Text { get; }
    [Embedding(4, 4)] public partial Layer Letters { get; }
    [Attention(2, Causal = true)] public partial Layer Look { get; }
    [Dense(4, PerStep = true)] public partial Layer Next { get; }
    [SoftmaxCrossEntropy(Sparse = true)] public partial Loss Error { get; }

    /// <summary>Windows of b and c, of which some have an a, and then d alone.</summary>
    public static string Write(int windows)
    {
        var random = new Random(5);
        return string.Concat(Enumerable.Range(0, windows).Select(_ =>
        {
            var at = random.Next(24);
            return string.Concat(Enumerable.Range(0, 8).Select(place => place > at ? 'd' : place == at ? 'a' : random.Next(2) == 0 ? 'b' : 'c'));
        })) + "b";
    }

    public static ReadHead Make() => new ReadHead()
        .With("Letters.Weights", 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1)
        .With("Look.Query", new double[16]).With("Look.QueryBias", new double[4])
        .With("Look.Key", new double[16]).With("Look.KeyBias", new double[4])
        .With("Look.Value", 1, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0).With("Look.ValueBias", new double[4])
        .With("Look.Output", 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0).With("Look.OutputBias", new double[4])
        .With("Next.Weights", 0, 0, 0, 100, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)
        .With("Next.Bias", 0, 5, 5, 0);
}
