namespace NetDsl.Oracle.Cases;

/// <summary>Losses that have no target: of activities, of weights.</summary>
internal static class Penalties
{
    public static IReadOnlyList<Case> Cases { get; } =
    [
        new("ActivityPenalty", "abs, square, sum, mean", e =>
        {
            var (_, _, y) = Dense(e);
            var penalty = (0.5 * y.abs() + 0.25 * y.square()).sum(-1).mean();
            e.Penalty("ActivityPenalty(L1 = 0.5, L2 = 0.25, From = nameof(Result))", penalty);
            return y;
        }),
        new("WeightPenalty", "abs, square, sum", e =>
        {
            var (_, W, y) = Dense(e);
            e.Penalty("WeightPenalty(L1 = 0.5, L2 = 0.25, Of = nameof(Result))", (0.5 * W.abs() + 0.25 * W.square()).sum());
            return y;
        }),
        new("WeightPenaltyOfAll", "square, sum", e =>
        {
            var (x, W, y) = Dense(e);
            e.Penalty("WeightPenalty(L2 = 0.25)", 0.25 * (x.square().sum() + W.square().sum()));
            return y;
        }),
    ];

    private static (Tensor Source, Tensor Weights, Tensor Output) Dense(Experiment e)
    {
        var x = e.Source(6);
        e.Layer("Dense(7)");
        var W = e.Parameter("Weights", 6, 7);
        return (x, W, functional.linear(x, W.T, e.Parameter("Bias", 7)));
    }
}
