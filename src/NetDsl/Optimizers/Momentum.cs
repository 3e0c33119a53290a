namespace NetDsl;

/// <summary>Gradient descent with a velocity that carries it through narrow valleys: v ← β·v + g, w ← w − η·v.</summary>
/// <remarks>Polyak, "Some methods of speeding up the convergence of iteration methods", 1964.</remarks>
/// <param name="learningRate">The learning rate η; 0.01 where it is left out.</param>
public sealed class Momentum(LearningRateSchedule? learningRate = null) : Optimizer(learningRate ?? 0.01)
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
            new MomentumRule<TNumber>(step.Rate, Beta, WeightDecay), parameters, gradients, first, second);
}
