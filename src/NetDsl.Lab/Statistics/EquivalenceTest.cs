using MathNet.Numerics.Distributions;

namespace NetDsl.Lab;

/// <summary>Whether a mean difference is too small to matter: two one-sided tests, which is a 90 % interval within ±worth.</summary>
/// <remarks>Schuirmann, "A Comparison of the Two One-Sided Tests Procedure and the Power Approach", 1987.</remarks>
/// <param name="Worth">The least difference that matters.</param>
/// <param name="P">The larger p of the two one-sided tests.</param>
/// <param name="Interval">The interval of 1 − 2·level, 90 % of a level of 5 %.</param>
public sealed record EquivalenceTest(double Worth, double P, Interval Interval)
{
    /// <summary>The share of experiments in which the interval holds the mean: 1 − 2·0.05.</summary>
    public const double IntervalLevel = 0.9;

    /// <summary>Whether the difference is shown to be less than what matters.</summary>
    public bool IsShown => Interval.IsWithin(Worth);

    /// <summary>Tests differences.</summary>
    /// <param name="differences">The difference of each pair, at least one.</param>
    /// <param name="worth">The least difference that matters.</param>
    /// <exception cref="ArgumentException">There is no pair.</exception>
    public static EquivalenceTest Of(ReadOnlySpan<double> differences, double worth)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(worth);
        var test = PairedTest.Of(differences);
        return new(worth, Math.Max(Beyond(test, -test.Mean - worth), Beyond(test, test.Mean - worth)), test.IntervalAt(IntervalLevel));
    }

    /// <summary>P(T ≤ excess/standard error): small where the mean is far inside of its bound.</summary>
    private static double Beyond(PairedTest test, double excess) => (test.Count, test.StandardError) switch
    {
        (1, _) => 1,
        (_, 0) => excess < 0 ? 0 : 1,
        _ => StudentT.CDF(0, 1, test.DegreesOfFreedom, excess / test.StandardError),
    };
}
