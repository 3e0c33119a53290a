namespace NetDsl.Specifications.Losses;

/// <summary>[MeanSquaredError].</summary>
internal sealed class MeanSquaredErrorSpecification : LossSpecification
{
    public override IEnumerable<ReferenceCase> Cases =>
        new int[][] { [1], [17], [3, 4] }.Select(shape => LossCase.OfElements("MeanSquaredError", shape, (y, t) => (y - t) * (y - t)));

    public override IReadOnlyList<LossProduction> Productions => [new("MeanSquaredError", _ => true, _ => [])];

    public override IReadOnlyList<SingleLayer> Sizes => [new("MeanSquaredError", 1024)];

    public override IReadOnlyList<Reader> Readers => [];
}
