namespace NetDsl;

/// <summary>
/// A rate that rises linearly to the first rate of another schedule, which then takes over: step s of the first n has the
/// rate (s + 1)/n of it. The other schedule is spread over the steps that remain. A training of fewer than n steps ends while
/// the rate still rises.
/// </summary>
/// <remarks>Goyal and others, "Accurate, Large Minibatch SGD: Training ImageNet in 1 Hour", 2017, section 2.2.</remarks>
/// <param name="Steps">The number n of steps that rise, at least 1.</param>
/// <param name="Then">The schedule that takes over.</param>
public sealed record WarmUp(long Steps, LearningRateSchedule Then) : LearningRateSchedule
{
    /// <summary>The number of steps that rise, at least 1.</summary>
    public long Steps { get; } = Require.Positive(Steps);

    /// <summary>The schedule that takes over.</summary>
    public LearningRateSchedule Then { get; } = Require.NotNull(Then);

    /// <inheritdoc/>
    public override double At(long step, long totalSteps)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(step);
        var remaining = totalSteps <= 0 ? totalSteps : Math.Max(1, totalSteps - Steps);
        return step < Steps
            ? Then.At(0, remaining) * ((step + 1) / (double)Steps)
            : Then.At(step - Steps, remaining);
    }
}
