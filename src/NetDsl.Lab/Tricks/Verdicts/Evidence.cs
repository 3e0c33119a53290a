namespace NetDsl.Lab;

/// <summary>
/// What paired differences tell: of one task by Student's interval, of several by a bootstrap within each task. p is that of the exact
/// test in both cases.
/// </summary>
public sealed class Evidence
{
    private readonly PairedTest? _test;
    private readonly BootstrapDistribution? _means;

    private Evidence(IReadOnlyList<double[]> strata)
    {
        PairedTest[] tests = [.. strata.Select(stratum => PairedTest.Of(stratum))];
        (Strata, Pairs) = (strata, tests.Sum(test => test.Count));
        Mean = tests.Average(test => test.Mean);
        StandardError = Math.Sqrt(tests.Sum(test => test.StandardError * test.StandardError)) / tests.Length;
        DegreesOfFreedom = tests.Sum(test => test.DegreesOfFreedom);
        if (tests is [var single])
            _test = single;
        else
            _means = Bootstrap.OfMean(strata);

        // A mean of means: each difference counts by its share.
        Exact = SignFlipTest.Of([.. strata.SelectMany(stratum => stratum.Select(difference => difference / stratum.Length / strata.Count))]);
    }

    /// <summary>The number of pairs.</summary>
    public int Pairs { get; }

    /// <summary>The mean difference; of several tasks the mean of their means.</summary>
    public double Mean { get; }

    /// <summary>The standard error of the mean.</summary>
    public double StandardError { get; }

    /// <summary>The exact test.</summary>
    public SignFlipTest Exact { get; }

    /// <summary>The two-sided p by Student's distribution; null of several tasks.</summary>
    public double? StudentP => _test?.P;

    /// <summary>The differences of all pairs, task by task.</summary>
    public IReadOnlyList<double> Differences => [.. Strata.SelectMany(stratum => stratum)];

    internal IReadOnlyList<double[]> Strata { get; }

    private int DegreesOfFreedom { get; }

    /// <summary>The interval of the mean difference.</summary>
    /// <param name="level">The share of experiments in which it holds the mean: 0.95.</param>
    public Interval IntervalAt(double level) => _test?.IntervalAt(level) ?? _means!.IntervalAt(level);

    /// <summary>The smallest effect that so many pairs, spread as they are, would have shown in 80 % of all experiments.</summary>
    /// <param name="level">The level of the test.</param>
    public double SmallestEffect(double level) =>
        PairedPower.SmallestOfError(DegreesOfFreedom, StandardError, PairedPower.Usual, level);

    /// <summary>Weighs differences.</summary>
    /// <param name="strata">The differences of each task.</param>
    internal static Evidence Of(IReadOnlyList<double[]> strata) => new(strata);

    /// <summary>Weighs differences of one task.</summary>
    /// <param name="differences">The difference of each pair, at least one.</param>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static Evidence Of(ReadOnlySpan<double> differences) => new([differences.ToArray()]);
}
