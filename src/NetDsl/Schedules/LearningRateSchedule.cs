namespace NetDsl;

/// <summary>The learning rate η as a function of the step. A number stands for a rate that stays as it is.</summary>
public abstract record LearningRateSchedule
{
    /// <summary>The rate of a step.</summary>
    /// <param name="step">
    /// The number of steps taken before it, from 0 on. Past the last step the rate stays where it ended.
    /// </param>
    /// <param name="totalSteps">
    /// The number of steps over which the schedule is spread; 0 where it is not known, which <see cref="ConstantRate"/> and
    /// <see cref="StepDecay"/> accept.
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The step is negative, or the schedule needs the number of all steps and it is not known.
    /// </exception>
    public abstract double At(long step, long totalSteps);

    /// <summary>A constant rate.</summary>
    public static implicit operator LearningRateSchedule(double rate) => new ConstantRate(rate);

    /// <summary>A constant rate; what the conversion from <see cref="double"/> does.</summary>
    public static LearningRateSchedule FromDouble(double rate) => new ConstantRate(rate);

    /// <summary>The step, or the last one where it lies past the end; and the last one, counted from 0.</summary>
    private protected static (long Step, long Last) Within(long step, long totalSteps)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(step);
        if (totalSteps <= 0)
        {
            throw new ArgumentOutOfRangeException(nameof(totalSteps), totalSteps,
                "This schedule is spread over all steps of the training, and their number is not known. "
                + "Set Optimizer.TotalSteps before the first step; a trainer does so itself.");
        }

        return (Math.Min(step, totalSteps - 1), totalSteps - 1);
    }

    /// <summary>
    /// How much of a stretch lies behind: 0 at its first step, 1 at its last one. A stretch of one step is at its beginning.
    /// </summary>
    private protected static double Progress(long step, long last) => last == 0 ? 0 : step / (double)last;

    /// <summary>Half a wave of the cosine: from one value at progress 0, without a kink, to another at progress 1.</summary>
    private protected static double Anneal(double from, double to, double progress) =>
        to + (from - to) / 2 * (1 + Math.Cos(Math.PI * progress));
}
