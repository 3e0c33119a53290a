namespace NetDsl.Specifications.Groups;

/// <summary>[LogSoftmax].</summary>
internal sealed class LogSoftmaxSpecification : LayerSpecification
{
    public override IEnumerable<ReferenceCase> Cases => new int[][] { [6], [32], [3, 10], [2, 2, 16] }.Select(shape =>
        new LayerCase("LogSoftmax", shape, x => x.PerPosition(one => PlainDense.Softmax(one).Select(share => Math.Log(share)))));

    public override IReadOnlyList<Production> Productions =>
        [new("LogSoftmax", _ => true, (_, x) => new("LogSoftmax", x.Shape)) { Streams = true }];

    public override IReadOnlyList<SingleLayer> Sizes => [new("LogSoftmax", 64, 64)];

    public override IReadOnlyList<Reader> Readers => [new("LogSoftmax", SourceShapes.All)];
}
