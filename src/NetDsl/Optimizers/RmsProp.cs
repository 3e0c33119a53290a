namespace NetDsl;

/// <summary>
/// Divides each gradient by the root of its own mean square: v ← β·v + (1−β)·g², w ← w − η·g / (√v + ε).
/// </summary>
/// <remarks>Tieleman and Hinton, "Lecture 6.5: RMSProp", Neural Networks for Machine Learning, 2012.</remarks>
/// <param name="learningRate">The learning rate η; 0.001 where it is left out.</param>
public sealed class RmsProp(LearningRateSchedule? learningRate = null) : Optimizer(learningRate ?? 0.001)
{
    /// <summary>The share β of the mean square that a step keeps; from 0 to below 1.</summary>
    public double Beta { get; init => field = Require.Memory(value); } = 0.9;

    /// <summary>What keeps the quotient finite; above 0.</summary>
    public double Epsilon { get; init => field = Require.Positive(value); } = 1e-8;

    /// <summary>The weight decay λ, which adds λ·w to the gradient; from 0 on.</summary>
    public double WeightDecay { get; init => field = Require.NotNegative(value); }

    /// <inheritdoc/>
    public override IReadOnlyList<string> StateNames => ["v"];

    /// <inheritdoc/>
    public override IReadOnlyList<UpdateConstant> ConstantsOf(UpdateStep step) =>
        L2Penalty.With(WeightDecay, new("η", step.Rate), new("β", Beta), new("1−β", 1 - Beta), new("ε", Epsilon));

    /// <inheritdoc/>
    protected override void Apply<TNumber>(
        UpdateStep step,
        Span<TNumber> parameters,
        ReadOnlySpan<TNumber> gradients,
        Span<TNumber> first,
        Span<TNumber> second) =>
        UpdateRule.Apply(
            new RmsPropRule<TNumber>(step.Rate, Beta, Epsilon, WeightDecay), parameters, gradients, first, second);
}
