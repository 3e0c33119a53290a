namespace NetDsl.Specifications.Groups;

/// <summary>[Glu].</summary>
internal sealed class GluSpecification : LayerSpecification
{
    public override IEnumerable<ReferenceCase> Cases =>
    [
        .. new int[][] { [6], [32], [3, 10], [2, 2, 16] }.Select(shape => Of("Glu", shape, PlainDense.Sigmoid)),
        Of("Glu(Activation = Tanh)", [3, 8], Math.Tanh),
        Of("Glu(Activation = Identity)", [3, 8], z => z),
    ];

    public override IReadOnlyList<Production> Productions => [new("Glu", x => x.Channels % 2 == 0, Draw) { Streams = true }];

    public override IReadOnlyList<SingleLayer> Sizes => [new("Glu", 64, 128)];

    public override IReadOnlyList<Reader> Readers => [new("Glu", SourceShapes.All)];

    private static LayerCase Of(string layer, int[] shape, Func<double, double> activation) => new(layer, shape, reading =>
        reading.PerPosition(x => x[..(x.Length / 2)].Zip(x[(x.Length / 2)..], (value, gate) => value * activation(gate))));

    private static DrawnLayer Draw(Drawing draw, Value x) => new("Glu", [.. x.Shape[..^1], x.Channels / 2], draw.Activation());
}
