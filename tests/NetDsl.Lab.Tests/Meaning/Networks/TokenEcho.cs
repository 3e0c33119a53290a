namespace NetDsl.Lab.Tests;

/// <summary>Says again which of two letters it reads: both units of the table tell the letters apart, and the output reads both.</summary>
[Network]
internal sealed partial class TokenEcho
{
    [Input(8)] public partial Layer Text { get; }
    [Embedding(2, 2)] public partial Layer Letters { get; }
    [Dense(2, PerStep = true)] public partial Layer Next { get; }
    [SoftmaxCrossEntropy(Sparse = true)] public partial Loss Error { get; }

    public static TokenEcho Make() => new TokenEcho()
        .With("Letters.Weights", 1, 0, 0, 1)
        .With("Next.Weights", 4, 0, 0, 4)
        .With("Next.Bias", 0, 0);

    /// <summary>Windows of one letter each.</summary>
    /// <param name="isA">Of each window, whether it is of the letter a.</param>
    public static Observations Write(IReadOnlyList<bool> isA)
    {
        var text = string.Concat(isA.Select(a => new string(a ? 'a' : 'b', 8))) + "b";
        return Observations.OfText(text, [.. text.Select(letter => letter - 'a')], window: 8);
    }
}
