namespace NetDsl;

/// <summary>A rate that falls in steps: η = initial · factor^⌊step / every⌋.</summary>
/// <param name="Initial">The rate of the first steps.</param>
/// <param name="Every">The number of steps between two falls, at least 1.</param>
/// <param name="Factor">What is left of the rate after a fall, above 0 and at most 1.</param>
public sealed record StepDecay(double Initial, long Every, double Factor = 0.1) : LearningRateSchedule
{
    /// <summary>The rate of the first steps.</summary>
    public double Initial { get; } = Require.NotNegative(Initial);

    /// <summary>The number of steps between two falls, at least 1.</summary>
    public long Every { get; } = Require.Positive(Every);

    /// <summary>What is left of the rate after a fall, above 0 and at most 1.</summary>
    public double Factor { get; } = Require.Share(Factor);

    /// <inheritdoc/>
    public override double At(long step, long totalSteps)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(step);
        return Initial * Math.Pow(Factor, step / Every);
    }
}
