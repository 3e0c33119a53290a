namespace NetDsl;

/// <summary>
/// Adam with decoupled weight decay: the parameters shrink by the factor 1−η·λ in each step, whatever their gradients.
/// </summary>
/// <remarks>Loshchilov and Hutter, "Decoupled Weight Decay Regularization", 2019.</remarks>
/// <param name="learningRate">The learning rate η; 0.001 where it is left out.</param>
public sealed class AdamW(LearningRateSchedule? learningRate = null) : Optimizer(learningRate ?? 0.001)
{
    /// <summary>The share β₁ of the mean gradient that a step keeps; from 0 to below 1.</summary>
    public double Beta1 { get; init => field = Require.Memory(value); } = 0.9;

    /// <summary>The share β₂ of the mean square that a step keeps; from 0 to below 1.</summary>
    public double Beta2 { get; init => field = Require.Memory(value); } = 0.999;

    /// <summary>What keeps the quotient finite: ε, above 0.</summary>
    public double Epsilon { get; init => field = Require.Positive(value); } = 1e-8;

    /// <summary>The weight decay λ, of all parameters, biases and scales among them; from 0 on.</summary>
    public double WeightDecay { get; init => field = Require.NotNegative(value); } = 0.01;

    /// <inheritdoc/>
    public override IReadOnlyList<string> StateNames => ["m", "v"];

    /// <inheritdoc/>
    public override IReadOnlyList<UpdateConstant> ConstantsOf(UpdateStep step) =>
        [
            .. AdamRule.ConstantsOf(step, Beta1, Beta2, Epsilon),
            new("λ", WeightDecay),
            new("1−η·λ", 1 - step.Rate * WeightDecay),
        ];

    /// <inheritdoc/>
    protected override void Apply<TNumber>(
        UpdateStep step,
        Span<TNumber> parameters,
        ReadOnlySpan<TNumber> gradients,
        Span<TNumber> first,
        Span<TNumber> second) =>
        UpdateRule.Apply(
            new AdamWRule<TNumber>(step, Beta1, Beta2, Epsilon, WeightDecay), parameters, gradients, first, second);
}
