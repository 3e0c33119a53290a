using MathNet.Numerics.Distributions;

namespace NetDsl.Lab;

/// <summary>
/// Fisher's exact test of one side: how often labels that are dealt out at random hit at least as many of the observations in which a unit
/// is above its threshold.
/// </summary>
/// <remarks>
/// All permutations of the labels at once: of each the hits follow the hypergeometric distribution, and F1 and IoU grow with the hits. (R. A.
/// Fisher, Statistical Methods for Research Workers, 5th edition, 1934.)
/// </remarks>
public static class ExactTest
{
    /// <summary>The probability of as many hits or more.</summary>
    /// <param name="association">What was seen on observations that chose nothing.</param>
    public static double P(Association association)
    {
        var (hits, active, positives, count) = association;
        if (hits <= 0)
            return 1;
        var chance = new Hypergeometric(count, positives, active);
        var (sum, most) = (0.0, Math.Min(active, positives));
        for (var k = hits; k <= most; k++)
        {
            var term = Math.Exp(chance.ProbabilityLn(k));
            sum += term;
            // Above the mean the terms fall, and the rest is below the last digit of the sum.
            if (k > chance.Mean && term < sum * 1e-17)
                break;
        }

        return Math.Min(1, sum);
    }

    /// <summary>
    /// How likely a unit is to be found that has a given F1, with as many active as positive: the probability that of its positives so many
    /// are hit that the p is at most a level.
    /// </summary>
    /// <param name="f1">The F1 that would be worth finding.</param>
    /// <param name="positives">In how many observations the concept holds.</param>
    /// <param name="count">The number of observations.</param>
    /// <param name="level">The level, divided by the number of what was tried.</param>
    public static double Power(double f1, int positives, int count, double level)
    {
        var needed = LeastHits(positives, count, level, P);
        return needed > positives ? 0 : needed <= 0 ? 1 : 1 - Binomial.CDF(f1, positives, needed - 1);
    }

    /// <summary>The fewest hits with a p of at most a level; more than there are positives where none has it.</summary>
    internal static int LeastHits(int positives, int count, double level, Func<Association, double> p)
    {
        var (low, high) = (0, positives + 1);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (middle <= positives && p(new(middle, positives, positives, count)) > level)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
