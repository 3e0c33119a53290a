namespace NetDsl.Specifications.Regularisers;

/// <summary>[GaussianNoise].</summary>
internal sealed class GaussianNoiseSpecification : LayerSpecification
{
    public override IEnumerable<ReferenceCase> Cases =>
    [
        new LayerCase("GaussianNoise(0.2)", [3, 17], x => x.Values) { DrawsNoise = true },
        new LayerCase("GaussianNoise(0)", [5], x => x.Values),
    ];

    public override IReadOnlyList<Production> Productions =>
        [new("GaussianNoise", _ => true, (draw, x) => new("GaussianNoise", x.Shape, draw.Pick("0", "0.2"))) { Streams = true }];

    public override IReadOnlyList<SingleLayer> Sizes => [new("GaussianNoise(0.1)", 28, 28, 32)];

    public override IReadOnlyList<Reader> Readers => [new("GaussianNoise(0.1)", SourceShapes.Grid)];

    public override string? WithoutOracle => "torch draws other numbers";
}
