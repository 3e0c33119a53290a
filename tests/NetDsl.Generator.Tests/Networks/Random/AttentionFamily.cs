namespace NetDsl.Generator.Tests;

/// <summary>Embeddings, positions and attention. An attention that streams looks back.</summary>
internal static class AttentionFamily
{
    public static readonly IReadOnlyList<Production> Productions =
    [
        new("Embedding", x => x.IsTokens, Embedding) { Streams = true, ReadsTokens = true },
        new("LearnedPositions", x => x.IsSequence, LearnedPositions) { Streams = true },
        new("SinusoidalPositions", x => x.IsSequence, (_, x) => new("SinusoidalPositions", x.Shape)) { Streams = true },
        new("Attention", x => x.IsSequence, Attention) { Streams = true },
    ];

    private static DrawnLayer Embedding(Drawing draw, Value x)
    {
        var (vocabulary, dimension) = (draw.Number(1, 9), Math.Min(draw.Units(), 120 / x.Length));
        return new("Embedding", [x.Length, dimension], $"{vocabulary}", $"{dimension}", draw.Initialization())
        {
            IsWeighted = true,
            HasMatrix = true,
        };
    }

    private static DrawnLayer LearnedPositions(Drawing draw, Value x) =>
        new("LearnedPositions", x.Shape, draw.Initialization()) { IsWeighted = true, HasMatrix = true };

    private static DrawnLayer Attention(Drawing draw, Value x)
    {
        var memory = draw.OneIn(3) ? draw.MemoryOf(x) : x;
        var isCausal = x.IsStreamed || memory.Shape[0] == x.Shape[0] && draw.OneIn(2);
        return draw.Masked(memory, new(
            "Attention",
            x.Shape,
            $"{draw.CommonDivisor(x.Channels, x.Channels)}",
            isCausal ? "Causal = true" : "",
            memory == x ? "" : $"Memory = {memory.Reference}",
            draw.Maybe("Bias = false"),
            draw.Initialization())
        {
            IsWeighted = true,
            HasMatrix = true,
            Others = memory == x ? [] : [memory],
            MultiplyAdds = 2 * (x.Length + memory.Length) * x.Channels + 2 * x.Length * memory.Shape[0],
        });
    }
}
