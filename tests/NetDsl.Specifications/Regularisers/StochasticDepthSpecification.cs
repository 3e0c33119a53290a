namespace NetDsl.Specifications.Regularisers;

/// <summary>[StochasticDepth].</summary>
internal sealed class StochasticDepthSpecification : LayerSpecification
{
    public override IEnumerable<ReferenceCase> Cases =>
    [
        new LayerCase("StochasticDepth(0.5)", [3, 17], x => x.Values) { DrawsNoise = true },
        new LayerCase("StochasticDepth(0)", [5], x => x.Values),
    ];

    public override IReadOnlyList<Production> Productions =>
        [new("StochasticDepth", _ => true, (draw, x) => new("StochasticDepth", x.Shape, draw.Pick("0", "0.4"))) { Streams = true }];

    public override IReadOnlyList<SingleLayer> Sizes => [new("StochasticDepth(0.2)", 28, 28, 32)];

    public override IReadOnlyList<Reader> Readers => [new("StochasticDepth(0.2)", SourceShapes.Grid)];

    public override string? WithoutOracle => "torch draws other numbers";
}
