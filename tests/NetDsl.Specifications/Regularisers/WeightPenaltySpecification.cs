namespace NetDsl.Specifications.Regularisers;

/// <summary>[WeightPenalty]. It reads no layer.</summary>
internal sealed class WeightPenaltySpecification : LossSpecification
{
    public override IEnumerable<ReferenceCase> Cases =>
    [
        new LossCase("WeightPenalty(L2 = 0.1)", [17], (layer, _) => [layer.Parameter("Weights").Sum(w => 0.1 * w * w)]),
        new LossCase("WeightPenalty(L1 = 0.2, L2 = 0.1, Of = nameof(Before), Weight = 3)", [2], (layer, _) =>
            [layer.Parameter("Weights").Sum(w => 0.2 * Math.Abs(w) + 0.1 * w * w)]),
    ];

    public override IReadOnlyList<LossProduction> Productions =>
        [new("WeightPenalty", value => value.Layer is { HasMatrix: true, IsTrained: true }, draw => [draw.Penalty()]) { Of = Judged.Weights }];

    public override IReadOnlyList<SingleLayer> Sizes => [new("WeightPenalty(L2 = 0.01)", 512) { Before = "Dense(512)" }];

    public override IReadOnlyList<Reader> Readers => [];
}
