namespace NetDsl.Lab.Tests;

/// <summary>
/// Of the letters p, q, k, x, after a k comes the last p or q again. Both units of the state hold it, since their gates z are 1 at a k, where the
/// state is kept; the output reads the first, and nobody the second.
/// </summary>
[Network]
internal sealed partial class KeepGate
{
    [Input(8)] public partial Layer Text { get; }
    [Embedding(4, 4)] public partial Layer Letters { get; }
    [Gru(2)] public partial Layer Memory { get; }
    [Dense(4, PerStep = true)] public partial Layer Next { get; }
    [SoftmaxCrossEntropy(Sparse = true)] public partial Loss Error { get; }

    /// <summary>A letter, k and the letter again, or an x, by chance.</summary>
    public static string Write(int count)
    {
        var random = new Random(6);
        return string.Concat(Enumerable.Range(0, count).Select(_ => random.Next(4) switch { 0 => "pkp", 1 => "qkq", _ => "x" }));
    }

    public static KeepGate Make()
    {
        // The gates r, z and c of two units each, for p, q, k and x.
        return new KeepGate()
            .With("Letters.Weights", 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1)
            .With("Memory.Weights", 0, 0, 0, 0, 9, 9, 0, 0, 0, 0, -9, -9, 0, 0, 60, 60, 0, 0, 0, 0, 0, 0, 0, 0)
            .With("Memory.Bias", 0, 0, -30, -30, 0, 0)
            .With("Memory.Recurrent", new double[12]).With("Memory.RecurrentBias", new double[2])
            .With("Next.Weights", 10, -10, 0, 0, 0, 0, 0, 0)
            .With("Next.Bias", 0, 0, 0, 0);
    }
}
