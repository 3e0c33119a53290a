namespace NetDsl.Specifications.Normalisation;

/// <summary>[L2Normalize].</summary>
internal sealed class L2NormalizeSpecification : LayerSpecification
{
    public override IEnumerable<ReferenceCase> Cases =>
    [
        .. PlainNormalisation.Shapes.Select(shape => Of("L2Normalize", shape, 1e-12)),
        Of("L2Normalize(Epsilon = 0.1)", [3, 9], 0.1),
    ];

    public override IReadOnlyList<Production> Productions => [new("L2Normalize", _ => true, Draw) { Streams = true }];

    public override IReadOnlyList<SingleLayer> Sizes => [new("L2Normalize", 256)];

    public override IReadOnlyList<Reader> Readers => [new("L2Normalize", SourceShapes.All)];

    private static LayerCase Of(string layer, int[] shape, double epsilon) => new(layer, shape, reading =>
        reading.PerPosition(x => x.Select(value => value / Math.Sqrt(x.Sum(other => other * other) + epsilon))));

    /// <summary>Of a single number its sign is left: with a small ε there is no slope that could be seen.</summary>
    private static DrawnLayer Draw(Drawing draw, Value x) =>
        new("L2Normalize", x.Shape, draw.Maybe("Epsilon = 0.01", x.Channels == 1 ? 1 : 3));
}
