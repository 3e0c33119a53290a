namespace NetDsl;

/// <summary>Stochastic gradient descent: w ← w − η·g.</summary>
/// <remarks>Robbins and Monro, "A Stochastic Approximation Method", 1951.</remarks>
/// <param name="learningRate">The learning rate η; 0.01 where it is left out.</param>
public sealed class Sgd(LearningRateSchedule? learningRate = null) : Optimizer(learningRate ?? 0.01)
{
    /// <summary>The weight decay λ, which adds λ·w to the gradient; from 0 on.</summary>
    public double WeightDecay { get; init => field = Require.NotNegative(value); }

    /// <inheritdoc/>
    public override IReadOnlyList<string> StateNames => [];

    /// <inheritdoc/>
    public override IReadOnlyList<UpdateConstant> ConstantsOf(UpdateStep step) =>
        L2Penalty.With(WeightDecay, new UpdateConstant("η", step.Rate));

    /// <inheritdoc/>
    protected override void Apply<TNumber>(
        UpdateStep step,
        Span<TNumber> parameters,
        ReadOnlySpan<TNumber> gradients,
        Span<TNumber> first,
        Span<TNumber> second) =>
        UpdateRule.Apply(
            new SgdRule<TNumber>(step.Rate, WeightDecay), parameters, gradients, first, second);
}
