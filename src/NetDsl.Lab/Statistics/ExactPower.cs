using System.Collections.Concurrent;
using MathNet.Numerics.Distributions;

namespace NetDsl.Lab;

/// <summary>
/// How large an effect must be to be found four times in five by what decides: the exact test at the level of Holm's first step, which is the
/// level by the number of tricks; an interval above 0; and a mean that is worth having.
/// </summary>
/// <remarks>
/// Pairs are drawn from normal numbers, always the same ones, and each sample is asked from which effect on it would be found. Near the floor
/// of p the choices of signs are counted; far from it, where thousands of them are allowed, Student's test at the same level comes to the same.
/// </remarks>
public static class ExactPower
{
    private const int Samples = 4000;

    // Where so many choices are allowed, Student's test finds what the exact one finds: 0.797 for 0.8 of 14 pairs.
    private const long MostCounted = 512;

    // As many bits as the quantile of so few samples can have, and some more.
    private const int Halvings = 30;

    private static readonly ConcurrentDictionary<(int Pairs, double Share, double Level), (double Mean, double Effect)[]> Known = new();

    /// <summary>The effect that is found to work with the usual probability; infinite where no effect is, however large.</summary>
    /// <param name="pairs">The number of pairs.</param>
    /// <param name="deviation">The standard deviation of the differences.</param>
    /// <param name="worth">The least mean that is worth having.</param>
    /// <param name="tricks">The number of tricks for which p is corrected.</param>
    /// <param name="level">The level of all of them together.</param>
    public static double SmallestEffect(int pairs, double deviation, double worth, int tricks = 1, double level = 0.05)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(pairs);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(deviation);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(tricks);
        if (Allowed(pairs, level / tricks) < 1)
            return double.PositiveInfinity;
        var samples = Known.GetOrAdd((pairs, level / tricks, level), key => Draw(key.Pairs, key.Share, key.Level));
        double[] effects = [.. samples.Select(sample => Math.Max(sample.Effect, worth / deviation - sample.Mean)).Order()];
        return effects[(int)(PairedPower.Usual * Samples)] * deviation;
    }

    /// <summary>How many choices of signs may have a sum as large, that in which nothing is turned among them: p is twice their share of 2ⁿ.</summary>
    private static double Allowed(int pairs, double level) => Math.Ceiling(Math.ScaleB(level, pairs - 1)) - 1;

    /// <summary>The mean of each sample of pairs without an effect, and the effect from which on it is found.</summary>
    private static (double Mean, double Effect)[] Draw(int pairs, double share, double level)
    {
        var allowed = Allowed(pairs, share);
        var (critical, strict) = (StudentTail.Critical(level, pairs - 1), StudentTail.Critical(share, pairs - 1));
        var random = new SplitMix64((ulong)pairs);
        var differences = new double[pairs];
        var samples = new (double, double)[Samples];
        for (var sample = 0; sample < Samples; sample++)
        {
            for (var pair = 0; pair < pairs; pair++)
                differences[pair] = Normal.InvCDF(0, 1, ((random.Next() >> 11) + 0.5) * Math.ScaleB(1, -53));

            // The mean of normal numbers has nothing to do with their spread: the means of the samples are at equal shares of theirs.
            var mean = Normal.InvCDF(0, 1 / Math.Sqrt(pairs), (sample + 0.5) / Samples) - differences.Average();
            for (var pair = 0; pair < pairs; pair++)
                differences[pair] += mean;
            var test = PairedTest.Of(differences);
            var exact = allowed > MostCounted ? strict * test.StandardError - test.Mean : FoundFrom(differences, test.Mean, (long)allowed);
            samples[sample] = (test.Mean, Math.Max(exact, critical * test.StandardError - test.Mean));
        }

        return samples;
    }

    /// <summary>The effect from which on no more choices of signs than are allowed have a sum as large. With more effect there are fewer.</summary>
    private static double FoundFrom(ReadOnlySpan<double> differences, double mean, long allowed)
    {
        var moved = new double[differences.Length];
        var (low, high) = (-mean, -mean);
        foreach (var difference in differences)
            high = Math.Max(high, -difference);
        for (var halving = 0; halving < Halvings; halving++)
        {
            var middle = (low + high) / 2;
            for (var i = 0; i < moved.Length; i++)
                moved[i] = differences[i] + middle;
            if (TurnedSigns.Count(moved, allowed + 1) > allowed)
                low = middle;
            else
                high = middle;
        }

        return high;
    }
}
