namespace NetDsl;

/// <summary>A rate that stays as it is.</summary>
/// <param name="Rate">The rate, from 0 on.</param>
public sealed record ConstantRate(double Rate) : LearningRateSchedule
{
    /// <summary>The rate, from 0 on.</summary>
    public double Rate { get; } = Require.NotNegative(Rate);

    /// <inheritdoc/>
    public override double At(long step, long totalSteps)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(step);
        return Rate;
    }
}
