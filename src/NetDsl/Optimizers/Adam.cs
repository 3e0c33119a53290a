namespace NetDsl;

/// <summary>
/// Moves by the mean gradient over the root of the mean square, both corrected for their start at zero:
/// m ← β₁·m + (1−β₁)·g, v ← β₂·v + (1−β₂)·g², w ← w − η·m̂ / (√v̂ + ε) with m̂ = m/(1−β₁ᵗ), v̂ = v/(1−β₂ᵗ).
/// </summary>
/// <remarks>Kingma and Ba, "Adam: A Method for Stochastic Optimization", 2015.</remarks>
/// <param name="learningRate">The learning rate η; 0.001 where it is left out.</param>
public sealed class Adam(LearningRateSchedule? learningRate = null) : Optimizer(learningRate ?? 0.001)
{
    /// <summary>The share β₁ of the mean gradient that a step keeps; from 0 to below 1.</summary>
    public double Beta1 { get; init => field = Require.Memory(value); } = 0.9;

    /// <summary>The share β₂ of the mean square that a step keeps; from 0 to below 1.</summary>
    public double Beta2 { get; init => field = Require.Memory(value); } = 0.999;

    /// <summary>What keeps the quotient finite: ε, above 0.</summary>
    public double Epsilon { get; init => field = Require.Positive(value); } = 1e-8;

    /// <summary>
    /// The weight decay λ, which adds λ·w to the gradient; from 0 on. See <see cref="AdamW"/> for the other kind.
    /// </summary>
    public double WeightDecay { get; init => field = Require.NotNegative(value); }

    /// <inheritdoc/>
    public override IReadOnlyList<string> StateNames => ["m", "v"];

    /// <inheritdoc/>
    public override IReadOnlyList<UpdateConstant> ConstantsOf(UpdateStep step) =>
        L2Penalty.With(WeightDecay, AdamRule.ConstantsOf(step, Beta1, Beta2, Epsilon));

    /// <inheritdoc/>
    protected override void Apply<TNumber>(
        UpdateStep step,
        Span<TNumber> parameters,
        ReadOnlySpan<TNumber> gradients,
        Span<TNumber> first,
        Span<TNumber> second) =>
        UpdateRule.Apply(
            new AdamRule<TNumber>(step, Beta1, Beta2, Epsilon, WeightDecay), parameters, gradients, first, second);
}
