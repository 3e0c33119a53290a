using static NetDsl.Specifications.PlainNormalisation;

namespace NetDsl.Specifications.Normalisation;

/// <summary>[LayerNorm].</summary>
internal sealed class LayerNormSpecification : LayerSpecification
{
    public override IEnumerable<ReferenceCase> Cases =>
    [
        .. Shapes.Select(shape => new LayerCase("LayerNorm", shape, x => Affine(x, Normalise(x, OfPosition)))),
        new LayerCase("LayerNorm(Affine = false, Epsilon = 0.1)", [3, 9], x => Normalise(x, OfPosition, 0.1)),
    ];

    public override IReadOnlyList<Production> Productions =>
        [new("LayerNorm", _ => true, (draw, x) => DrawnNorm.Of(draw, x, "LayerNorm")) { Streams = true }];

    public override IReadOnlyList<SingleLayer> Sizes => [new("LayerNorm", 64, 64)];

    public override IReadOnlyList<Reader> Readers => [new("LayerNorm", SourceShapes.All)];
}
