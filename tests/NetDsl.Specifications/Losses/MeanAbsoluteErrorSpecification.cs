namespace NetDsl.Specifications.Losses;

/// <summary>[MeanAbsoluteError].</summary>
internal sealed class MeanAbsoluteErrorSpecification : LossSpecification
{
    public override IEnumerable<ReferenceCase> Cases =>
        new int[][] { [1], [17], [3, 4] }.Select(shape => LossCase.OfElements("MeanAbsoluteError", shape, (y, t) => Math.Abs(y - t)));

    public override IReadOnlyList<LossProduction> Productions => [new("MeanAbsoluteError", _ => true, _ => [])];

    public override IReadOnlyList<SingleLayer> Sizes => [new("MeanAbsoluteError", 1024)];

    public override IReadOnlyList<Reader> Readers => [];
}
