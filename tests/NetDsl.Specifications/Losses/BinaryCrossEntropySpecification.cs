namespace NetDsl.Specifications.Losses;

/// <summary>[BinaryCrossEntropy].</summary>
internal sealed class BinaryCrossEntropySpecification : LossSpecification
{
    public override IEnumerable<ReferenceCase> Cases => new int[][] { [1], [17], [3, 4] }.Select(shape =>
        LossCase.OfElements("BinaryCrossEntropy", shape, (z, t) => -t * Math.Log(PlainDense.Sigmoid(z)) - (1 - t) * Math.Log(PlainDense.Sigmoid(-z))));

    public override IReadOnlyList<LossProduction> Productions => [new("BinaryCrossEntropy", value => value.IsLogitsOf("Sigmoid"), _ => [])];

    public override IReadOnlyList<SingleLayer> Sizes => [new("BinaryCrossEntropy", 1024)];

    public override IReadOnlyList<Reader> Readers => [new("BinaryCrossEntropy", SourceShapes.Sequence)];
}
