using MathNet.Numerics.Distributions;

namespace NetDsl.Lab;

/// <summary>
/// Whether a mean difference is too small to matter: two one-sided tests, which is a 90 % interval within ±worth, and behind it the exact
/// tests of both sides. Where pairs are few, an interval may be narrow by chance, or all of them may be tied; the exact tests cannot be
/// below 1/2ⁿ.
/// </summary>
/// <remarks>Schuirmann, "A Comparison of the Two One-Sided Tests Procedure and the Power Approach", 1987.</remarks>
/// <param name="Worth">The least difference that matters.</param>
/// <param name="P">The larger p of the two one-sided tests of Student.</param>
/// <param name="ExactP">The larger p of the two one-sided exact tests: of the differences moved by ±worth, whose signs are turned.</param>
/// <param name="Interval">The interval of 1 − 2·level, 90 % of a level of 5 %.</param>
public sealed record EquivalenceTest(double Worth, double P, double ExactP, Interval Interval)
{
    /// <summary>The level of each side.</summary>
    public const double Level = 0.05;

    /// <summary>The share of experiments in which the interval holds the mean: 1 − 2·0.05.</summary>
    public const double IntervalLevel = 0.9;

    /// <summary>Whether the difference is shown to be less than what matters.</summary>
    public bool IsShown => Interval.IsWithin(Worth) && ExactP <= Level;

    /// <summary>Tests differences.</summary>
    /// <param name="differences">The difference of each pair, at least one.</param>
    /// <param name="worth">The least difference that matters.</param>
    /// <exception cref="ArgumentException">There is no pair.</exception>
    public static EquivalenceTest Of(ReadOnlySpan<double> differences, double worth) => Of(new StratifiedMean([differences.ToArray()]), worth);

    /// <summary>Tests the mean of several strata.</summary>
    internal static EquivalenceTest Of(StratifiedMean mean, double worth)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(worth);
        return new(
            worth,
            Math.Max(Beyond(mean, -mean.Value - worth), Beyond(mean, mean.Value - worth)),
            Math.Max(ExactBeyond(mean, 1, worth), ExactBeyond(mean, -1, worth)),
            mean.IntervalAt(IntervalLevel));
    }

    /// <summary>The least exact p that so many pairs can give: 1/2ⁿ.</summary>
    /// <param name="pairs">The number n of pairs.</param>
    public static double FloorOf(int pairs) => SignFlipTest.FloorOf(pairs) / 2;

    /// <summary>P(T ≤ excess/standard error): small where the mean is far inside of its bound.</summary>
    private static double Beyond(StratifiedMean mean, double excess) => mean.StandardError switch
    {
        double.NaN => 1,
        0 => excess < 0 ? 0 : 1,
        _ => StudentT.CDF(0, 1, mean.DegreesOfFreedom, excess / mean.StandardError),
    };

    // Turning all signs turns the sum, so that one side is half of both.
    private static double ExactBeyond(StratifiedMean mean, int side, double worth)
    {
        double[] inside = [.. mean.Shares.Zip(mean.Weights, (share, weight) => side * share + weight * worth)];
        var half = SignFlipTest.Of(inside).P / 2;
        return side * mean.Value + worth > 0 ? half : 1 - half;
    }
}
