namespace NetDsl.Specifications.Groups;

/// <summary>[CosineSimilarity].</summary>
internal sealed class CosineSimilaritySpecification : LayerSpecification
{
    public override IEnumerable<ReferenceCase> Cases =>
    [
        Of("CosineSimilarity(nameof(Before), nameof(Other))", [16], 1e-8),
        Of("CosineSimilarity(nameof(Other), nameof(Before), Epsilon = 0.01)", [3, 9], 0.01),
        Of("CosineSimilarity(nameof(Before), nameof(Other), Epsilon = 0.1)", [2, 3, 4], 0.1),
    ];

    public override IReadOnlyList<Production> Productions =>
        [new("CosineSimilarity", x => !x.IsStreamed || x.IsTrained, Draw) { Streams = true }];

    public override IReadOnlyList<SingleLayer> Sizes => [new("CosineSimilarity(nameof(Before), nameof(Other))", 256)];

    public override IReadOnlyList<Reader> Readers => [new("CosineSimilarity(nameof(Source), nameof(Source))", SourceShapes.All)];

    private static LayerCase Of(string layer, int[] shape, double epsilon) => new(layer, shape, x => x.PerPosition("Other", (a, b) =>
        [Product(a, b) / Math.Sqrt((Product(a, a) + epsilon) * (Product(b, b) + epsilon))]));

    private static double Product(double[] a, double[] b) => a.Zip(b, (left, right) => left * right).Sum();

    private static DrawnLayer Draw(Drawing draw, Value x)
    {
        int[] shape = x.IsVector ? [1] : x.Shape[..^1];
        var other = draw.Other(x.IsLike)!;

        // Of single numbers, and of a value and itself, the cosine is 1 but for ε: a small one leaves no slope that could be seen.
        var epsilon = x.Channels == 1 || other == x ? "Epsilon = 0.01" : draw.Maybe("Epsilon = 0.01", 2);
        return DrawnLayer.Join("CosineSimilarity", shape, [x, other], epsilon) with { EndsTime = x.IsVector };
    }
}
