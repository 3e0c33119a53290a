namespace NetDsl;

/// <summary>
/// A rate that falls along half a wave of the cosine: η = final + (initial − final)·(1 + cos(π·p)) / 2, where p goes from 0
/// at the first step to 1 at the last one. A single step has the initial rate.
/// </summary>
/// <remarks>
/// Loshchilov and Hutter, "SGDR: Stochastic Gradient Descent with Warm Restarts", 2017; one cycle, no restart.
/// </remarks>
/// <param name="Initial">The rate of the first step.</param>
/// <param name="Final">The rate of the last step.</param>
public sealed record CosineDecay(double Initial, double Final = 0) : LearningRateSchedule
{
    /// <summary>The rate of the first step.</summary>
    public double Initial { get; } = Require.NotNegative(Initial);

    /// <summary>The rate of the last step.</summary>
    public double Final { get; } = Require.NotNegative(Final);

    /// <inheritdoc/>
    public override double At(long step, long totalSteps)
    {
        (step, var last) = Within(step, totalSteps);
        return Anneal(Initial, Final, Progress(step, last));
    }
}
