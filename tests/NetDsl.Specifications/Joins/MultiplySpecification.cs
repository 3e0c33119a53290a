namespace NetDsl.Specifications.Joins;

/// <summary>[Multiply].</summary>
internal sealed class MultiplySpecification : LayerSpecification
{
    public override IEnumerable<ReferenceCase> Cases => ElementwiseJoin.Of("Multiply", (a, b) => a * b);

    public override IReadOnlyList<Production> Productions =>
        [new("Multiply", _ => true, (draw, x) => ElementwiseJoin.Draw(draw, x, "Multiply")) { Streams = true }];

    public override IReadOnlyList<SingleLayer> Sizes => [new("Multiply(nameof(Before), nameof(Other))", 28, 28, 32)];

    public override IReadOnlyList<Reader> Readers => [new("Multiply(nameof(Source), nameof(Source))", SourceShapes.Grid)];
}
