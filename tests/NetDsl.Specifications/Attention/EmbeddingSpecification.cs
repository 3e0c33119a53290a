namespace NetDsl.Specifications.Attention;

/// <summary>[Embedding].</summary>
internal sealed class EmbeddingSpecification : LayerSpecification
{
    public override IEnumerable<ReferenceCase> Cases => [Of(3, 2, 3), Of(6, 11, 16), Of(4, 5, 9)];

    public override IReadOnlyList<Production> Productions => [new("Embedding", x => x.IsTokens, Draw) { Streams = true, ReadsTokens = true }];

    public override IReadOnlyList<SingleLayer> Sizes => [new("Embedding(1000, 64)", 64) { Before = null, Tokens = 1000 }];

    public override IReadOnlyList<Reader> Readers => [];

    public override string? WithoutReaders => "it reads an input of token numbers";

    /// <summary>The row of each token; of −1, which stands for none, zeros.</summary>
    private static LayerCase Of(int steps, int vocabulary, int dimension) => new($"Embedding({vocabulary}, {dimension})", [steps], x =>
        [.. x.Values.SelectMany(token => token < 0 ? new double[dimension] : x.Parameter("Weights").Chunk(dimension).ElementAt((int)token))])
    {
        ReadsTokens = true,
    };

    private static DrawnLayer Draw(Drawing draw, Value x)
    {
        var (vocabulary, dimension) = (draw.Number(1, 9), Math.Min(draw.Units(), 120 / x.Length));
        return new("Embedding", [x.Length, dimension], $"{vocabulary}", $"{dimension}", draw.Initialization())
        {
            IsWeighted = true,
            HasMatrix = true,
        };
    }
}
