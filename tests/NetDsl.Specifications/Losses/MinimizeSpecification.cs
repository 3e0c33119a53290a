namespace NetDsl.Specifications.Losses;

/// <summary>[Minimize]: losses of one's own, those of <see cref="OwnFormulas"/>.</summary>
internal sealed class MinimizeSpecification : LossSpecification
{
    public override IEnumerable<ReferenceCase> Cases =>
    [
        LossCase.OfElements("Minimize(nameof(Pinball))", [3, 4], (y, t) => Math.Max(0.9 * (t - y), 0.1 * (y - t))) with
        {
            Members = OwnFormulas.Of("nameof(Pinball)"),
        },
    ];

    public override IReadOnlyList<LossProduction> Productions =>
    [
        new("Minimize", _ => true, _ => ["nameof(Pinball)"]),
        new("Minimize", value => value.IsLogitsOf("Tanh"), _ => ["nameof(Cauchy)"]),
        new("Quantile", _ => true, draw => [draw.Maybe("Share = 0.9", 2)]),
    ];

    public override IReadOnlyList<SingleLayer> Sizes => [];

    public override IReadOnlyList<Reader> Readers => [];

    public override string? WithoutSizes => "the losses that are derived from it have";
}
