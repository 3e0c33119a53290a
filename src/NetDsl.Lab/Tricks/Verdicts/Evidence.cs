namespace NetDsl.Lab;

/// <summary>
/// What paired differences tell: of one task by Student's interval, of several by what that and a bootstrap within each task cover. p is
/// that of the exact test in both cases.
/// </summary>
public sealed class Evidence
{
    // Differences of equal numbers differ in their last digits, and count as equal.
    private const double Rounding = 1e-9;

    private readonly StratifiedMean _mean;

    private Evidence(IReadOnlyList<double[]> strata)
    {
        (Strata, _mean) = (strata, new(strata));
        StudentP = strata is [var single] ? PairedTest.Of(single).P : null;

        // A mean of means: each difference counts by its share.
        Exact = SignFlipTest.Of([.. _mean.Shares]);
    }

    /// <summary>The number of pairs.</summary>
    public int Pairs => _mean.Count;

    /// <summary>The mean difference; of several tasks the mean of their means.</summary>
    public double Mean => _mean.Value;

    /// <summary>The standard error of the mean; NaN where a task has a single pair.</summary>
    public double StandardError => _mean.StandardError;

    /// <summary>The exact test.</summary>
    public SignFlipTest Exact { get; }

    /// <summary>The two-sided p by Student's distribution; null of several tasks.</summary>
    public double? StudentP { get; }

    /// <summary>The differences of all pairs, task by task.</summary>
    public IReadOnlyList<double> Differences => [.. Strata.SelectMany(stratum => stratum)];

    internal IReadOnlyList<double[]> Strata { get; }

    /// <summary>The interval of the mean difference; all numbers where a task has a single pair, whose spread nothing tells.</summary>
    /// <param name="level">The share of experiments in which it holds the mean: 0.95.</param>
    public Interval IntervalAt(double level) => _mean.IntervalAt(level);

    /// <summary>Whether the difference is too small to matter.</summary>
    /// <param name="worth">The least difference that matters.</param>
    public EquivalenceTest EquivalenceTo(double worth) => EquivalenceTest.Of(_mean, worth);

    /// <summary>
    /// The smallest effect that so many pairs, spread as they are, would have been found to work in 80 % of all experiments. Infinite where none
    /// would, however large; null where the spread is not known, for all pairs differ by the same.
    /// </summary>
    /// <param name="worth">The least mean that is worth having.</param>
    /// <param name="tricks">The number of tricks for which p is corrected.</param>
    /// <param name="level">The level of all of them together.</param>
    public double? SmallestEffect(double worth, int tricks = 1, double level = 0.05)
    {
        var deviation = Pairs == 1 ? 0 : PairedTest.Of([.. Differences]).Deviation;
        return deviation <= Rounding * Differences.Max(Math.Abs) ? null : ExactPower.SmallestEffect(Pairs, deviation, worth, tricks, level);
    }

    /// <summary>Weighs differences.</summary>
    /// <param name="strata">The differences of each task.</param>
    internal static Evidence Of(IReadOnlyList<double[]> strata) => new(strata);

    /// <summary>Weighs differences of one task.</summary>
    /// <param name="differences">The difference of each pair, at least one.</param>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static Evidence Of(ReadOnlySpan<double> differences) => new([differences.ToArray()]);
}
