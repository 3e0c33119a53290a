namespace NetDsl;

/// <summary>Momentum that looks one step ahead: v ← β·v + g, w ← w − η·(g + β·v).</summary>
/// <remarks>
/// Nesterov, "A method of solving a convex programming problem with convergence rate O(1/k²)", 1983, in the form of
/// Sutskever and others, "On the importance of initialization and momentum in deep learning", 2013, with the parameters
/// kept at the point where the gradient is taken.
/// </remarks>
/// <param name="learningRate">The learning rate η; 0.01 where it is left out.</param>
public sealed class Nesterov(LearningRateSchedule? learningRate = null) : Optimizer(learningRate ?? 0.01)
{
    /// <summary>The share β of the velocity that a step keeps; from 0 to below 1.</summary>
    public double Beta { get; init => field = Require.Memory(value); } = 0.9;

    /// <summary>The weight decay λ, which adds λ·w to the gradient; from 0 on.</summary>
    public double WeightDecay { get; init => field = Require.NotNegative(value); }

    /// <inheritdoc/>
    public override IReadOnlyList<string> StateNames => ["v"];

    /// <inheritdoc/>
    public override IReadOnlyList<UpdateConstant> ConstantsOf(UpdateStep step) =>
        L2Penalty.With(WeightDecay, new("η", step.Rate), new("β", Beta));

    /// <inheritdoc/>
    protected override void Apply<TNumber>(
        UpdateStep step,
        Span<TNumber> parameters,
        ReadOnlySpan<TNumber> gradients,
        Span<TNumber> first,
        Span<TNumber> second) =>
        UpdateRule.Apply(
            new NesterovRule<TNumber>(step.Rate, Beta, WeightDecay), parameters, gradients, first, second);
}
