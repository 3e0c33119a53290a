namespace NetDsl.Specifications.Regularisers;

/// <summary>[ActivityPenalty].</summary>
internal sealed class ActivityPenaltySpecification : LossSpecification
{
    public override IEnumerable<ReferenceCase> Cases =>
    [
        new LossCase("ActivityPenalty(L1 = 0.3)", [9], (y, _) => y.PerSample(one => [0.3 * one.Sum(Math.Abs)])),
        new LossCase("ActivityPenalty(L1 = 0.1, L2 = 0.5, Weight = 2)", [2, 3], (y, _) =>
            y.PerSample(one => [one.Sum(value => 0.1 * Math.Abs(value) + 0.5 * value * value)])),
    ];

    public override IReadOnlyList<LossProduction> Productions =>
        [new("ActivityPenalty", _ => true, draw => [draw.Penalty()]) { Of = Judged.Activity }];

    public override IReadOnlyList<SingleLayer> Sizes => [new("ActivityPenalty(L2 = 0.01)", 1024)];

    public override IReadOnlyList<Reader> Readers => [new("ActivityPenalty(L1 = 0.1, L2 = 0.1)", SourceShapes.Grid)];
}
