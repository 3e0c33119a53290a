namespace NetDsl.Oracle.Cases;

/// <summary>Tokens and positions.</summary>
internal static class Sequences
{
    private const int Steps = 6, Vocabulary = 11, Width = 8;

    public static IReadOnlyList<Case> Cases { get; } =
    [
        new("Embedding", "nn.Embedding", e =>
        {
            var tokens = e.Tokens(Steps, Vocabulary);
            e.Layer($"Embedding({Vocabulary}, {Width})");
            var torch = Embedding(Vocabulary, Width, dtype: float64);
            e.Bind(torch, "weight", e.Parameter("Weights", Vocabulary, Width));
            return torch.call(tokens.to(int64));
        }),
        new("LearnedPositions", "add", e =>
        {
            var x = e.Source(Steps, Width);
            e.Layer("LearnedPositions");
            return x + e.Parameter("Weights", Steps, Width);
        }),
        new("SinusoidalPositions", "arange, pow, sin, cos, stack", e =>
        {
            var x = e.Source(Steps, Width);
            e.Layer("SinusoidalPositions");
            return x + Sinusoids();
        }),
    ];

    /// <summary>Vaswani and others 2017: sin(t / 10000^(2i/D)) in channel 2i, the cosine in channel 2i + 1.</summary>
    private static Tensor Sinusoids()
    {
        var pace = pow(10000, -arange(0, Width, 2, float64) / Width);
        var angle = arange(Steps, float64).unsqueeze(1) * pace;
        return stack([angle.sin(), angle.cos()], -1).reshape(Steps, Width);
    }
}
