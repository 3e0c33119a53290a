namespace NetDsl.Lab;

/// <summary>The mean of the means of strata: of tasks, each with its own differences. Of one stratum it is its mean.</summary>
internal sealed class StratifiedMean
{
    private readonly BootstrapDistribution? _means;

    /// <summary>Takes the mean.</summary>
    /// <param name="strata">The differences of each stratum, at least one.</param>
    /// <exception cref="ArgumentException">There is no stratum, or one is empty.</exception>
    public StratifiedMean(IReadOnlyList<double[]> strata)
    {
        PairedTest[] tests = [.. strata.Select(stratum => PairedTest.Of(stratum))];
        Count = tests.Sum(test => test.Count);
        Value = tests.Average(test => test.Mean);
        StandardError = Math.Sqrt(tests.Sum(test => test.StandardError * test.StandardError)) / tests.Length;
        DegreesOfFreedom = tests.Sum(test => test.DegreesOfFreedom);
        Shares = [.. strata.SelectMany(stratum => stratum.Select(difference => difference / stratum.Length / strata.Count))];
        Weights = [.. strata.SelectMany(stratum => stratum.Select(_ => 1.0 / stratum.Length / strata.Count))];
        _means = tests.Length == 1 ? null : Bootstrap.OfMean(strata);
    }

    /// <summary>The number of differences.</summary>
    public int Count { get; }

    /// <summary>The mean.</summary>
    public double Value { get; }

    /// <summary>The standard error; NaN where a stratum has a single difference.</summary>
    public double StandardError { get; }

    /// <summary>The degrees of freedom: Σ(n − 1).</summary>
    public int DegreesOfFreedom { get; }

    /// <summary>What each difference adds to the mean.</summary>
    public IReadOnlyList<double> Shares { get; }

    /// <summary>How much each difference counts; 1 in all.</summary>
    public IReadOnlyList<double> Weights { get; }

    /// <summary>
    /// The interval of the mean: Student's; of several strata what that and a bootstrap within them cover together, for a bootstrap of few
    /// numbers is too narrow. Where a stratum has a single difference nothing is known of its spread, and the interval is all numbers.
    /// </summary>
    /// <param name="level">The share of experiments in which it holds the mean.</param>
    public Interval IntervalAt(double level)
    {
        if (double.IsNaN(StandardError))
            return Interval.All;
        var half = StudentTail.Critical(1 - level, DegreesOfFreedom) * StandardError;
        var student = new Interval(Value - half, Value + half);
        return _means is null ? student : student.With(_means.IntervalAt(level));
    }
}
