namespace NetDsl.Specifications.Losses;

/// <summary>[Huber].</summary>
internal sealed class HuberSpecification : LossSpecification
{
    public override IEnumerable<ReferenceCase> Cases =>
    [
        LossCase.OfElements("Huber", [17], (y, t) => Compute(y - t, 1)),
        LossCase.OfElements("Huber(Delta = 0.5)", [3, 4], (y, t) => Compute(y - t, 0.5)),
    ];

    public override IReadOnlyList<LossProduction> Productions => [new("Huber", _ => true, draw => [draw.Maybe("Delta = 0.5", 2)])];

    public override IReadOnlyList<SingleLayer> Sizes => [new("Huber", 1024)];

    public override IReadOnlyList<Reader> Readers => [new("Huber", SourceShapes.Image)];

    private static double Compute(double error, double delta) =>
        Math.Abs(error) <= delta ? error * error / 2 : delta * (Math.Abs(error) - delta / 2);
}
