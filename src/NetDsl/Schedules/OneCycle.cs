namespace NetDsl;

/// <summary>
/// A rate that rises from peak/rise to the peak and then falls to peak/(rise·fall), each along half a wave of the cosine.
/// From two steps on, one of them has the peak: of two, the second. A single step has the first rate.
/// </summary>
/// <remarks>
/// Smith and Topin, "Super-Convergence: Very Fast Training of Neural Networks Using Large Learning Rates", 2018, with the
/// cosine in place of the paper's straight lines.
/// </remarks>
/// <param name="Peak">The greatest rate.</param>
/// <param name="WarmUpShare">
/// The share of all steps after which the peak is reached, to the nearest step; above 0 and at most 1.
/// </param>
/// <param name="Rise">How many times the peak is the first rate, at least 1.</param>
/// <param name="Fall">How many times the first rate is the last one, at least 1.</param>
public sealed record OneCycle(double Peak, double WarmUpShare = 0.3, double Rise = 25, double Fall = 1e4)
    : LearningRateSchedule
{
    /// <summary>The greatest rate.</summary>
    public double Peak { get; } = Require.NotNegative(Peak);

    /// <summary>The share of all steps after which the peak is reached, above 0 and at most 1.</summary>
    public double WarmUpShare { get; } = Require.Share(WarmUpShare);

    /// <summary>How many times the peak is the first rate, at least 1.</summary>
    public double Rise { get; } = Require.AtLeastOne(Rise);

    /// <summary>How many times the first rate is the last one, at least 1.</summary>
    public double Fall { get; } = Require.AtLeastOne(Fall);

    /// <inheritdoc/>
    public override double At(long step, long totalSteps)
    {
        (step, var last) = Within(step, totalSteps);
        var highest = Math.Min(last, Math.Max(1, (long)Math.Round(WarmUpShare * last)));
        var first = Peak / Rise;
        return step <= highest
            ? Anneal(first, Peak, Progress(step, highest))
            : Anneal(Peak, first / Fall, Progress(step - highest, last - highest));
    }
}
