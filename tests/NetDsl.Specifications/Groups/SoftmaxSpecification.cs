namespace NetDsl.Specifications.Groups;

/// <summary>[Softmax].</summary>
internal sealed class SoftmaxSpecification : LayerSpecification
{
    public override IEnumerable<ReferenceCase> Cases =>
        new int[][] { [6], [32], [3, 10], [2, 2, 16] }.Select(shape => new LayerCase("Softmax", shape, x => x.PerPosition(PlainDense.Softmax)));

    public override IReadOnlyList<Production> Productions => [new("Softmax", _ => true, (_, x) => new("Softmax", x.Shape)) { Streams = true }];

    public override IReadOnlyList<SingleLayer> Sizes => [new("Softmax", 64, 64)];

    public override IReadOnlyList<Reader> Readers => [new("Softmax", SourceShapes.All)];
}
