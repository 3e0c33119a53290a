using static NetDsl.Specifications.PlainNormalisation;

namespace NetDsl.Specifications.Normalisation;

/// <summary>[InstanceNorm].</summary>
internal sealed class InstanceNormSpecification : LayerSpecification
{
    public override IEnumerable<ReferenceCase> Cases =>
    [
        .. Shapes.Where(shape => shape.Length > 1).Select(shape => new LayerCase("InstanceNorm", shape, x => Affine(x, Normalise(x, OfChannel)))),
        new LayerCase("InstanceNorm(Affine = false, Epsilon = 0.1)", [5, 9], x => Normalise(x, OfChannel, 0.1)),
    ];

    public override IReadOnlyList<Production> Productions =>
        [new("InstanceNorm", x => x.HasPositions, (draw, x) => DrawnNorm.Of(draw, x, "InstanceNorm"))];

    public override IReadOnlyList<SingleLayer> Sizes => [new("InstanceNorm", 28, 28, 32)];

    public override IReadOnlyList<Reader> Readers => [new("InstanceNorm", SourceShapes.Grid)];
}
