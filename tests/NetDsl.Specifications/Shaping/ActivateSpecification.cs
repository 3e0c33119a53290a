namespace NetDsl.Specifications.Shaping;

/// <summary>[Activate]. What each activation computes, <c>ActivationTests</c> asks.</summary>
internal sealed class ActivateSpecification : LayerSpecification
{
    public override IEnumerable<ReferenceCase> Cases =>
    [
        new LayerCase("Activate(Tanh)", [3, 2, 5], x => x.PerElement(Math.Tanh)),
        new LayerCase("Activate(Identity)", [3, 2, 5], x => x.Values),
        new LayerCase("Activate(Prelu)", [17], x => x.PerElement(value => value > 0 ? value : x.Parameter("slope")[0] * value)),
    ];

    public override IReadOnlyList<Production> Productions =>
        [new("Activate", _ => true, (draw, x) => new("Activate", x.Shape, draw.GivenActivation())) { Streams = true }];

    public override IReadOnlyList<SingleLayer> Sizes =>
    [
        new("Activate(Relu)", 28, 28, 32),
        new("Activate(Sigmoid)", 28, 28, 32),
        new("Activate(Gelu)", 28, 28, 32),
        new("Activate(Mish)", 28, 28, 32),
        new("Activate(Prelu)", 28, 28, 32),
        new("Activate(Snake)", 28, 28, 32),
    ];

    public override IReadOnlyList<Reader> Readers => [new("Activate(Gelu)", SourceShapes.Grid), new("Activate(Prelu)", SourceShapes.Grid)];
}
