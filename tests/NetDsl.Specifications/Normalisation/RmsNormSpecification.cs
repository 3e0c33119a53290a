using static NetDsl.Specifications.PlainNormalisation;

namespace NetDsl.Specifications.Normalisation;

/// <summary>[RmsNorm].</summary>
internal sealed class RmsNormSpecification : LayerSpecification
{
    public override IEnumerable<ReferenceCase> Cases =>
    [
        .. Shapes.Select(shape => new LayerCase("RmsNorm", shape, x => Affine(x, Compute(x), hasShift: false))),
        new LayerCase("RmsNorm(Affine = false, Epsilon = 0.1)", [3, 9], x => Compute(x, 0.1)),
    ];

    public override IReadOnlyList<Production> Productions =>
        [new("RmsNorm", _ => true, (draw, x) => DrawnNorm.Of(draw, x, "RmsNorm")) { Streams = true }];

    public override IReadOnlyList<SingleLayer> Sizes => [new("RmsNorm", 64, 64)];

    public override IReadOnlyList<Reader> Readers => [new("RmsNorm", SourceShapes.All)];

    private static double[] Compute(LayerReading reading, double epsilon = Epsilon) =>
        Normalise(reading, (values, _) => (0, values.Average(value => value * value)), OfPosition, epsilon);
}
