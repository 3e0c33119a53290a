namespace NetDsl.Lab;

/// <summary>Resamples numbers with replacement, within each stratum, to tell how far their mean could have come out otherwise.</summary>
/// <remarks>Efron and Tibshirani, "An Introduction to the Bootstrap", 1993.</remarks>
public static class Bootstrap
{
    /// <summary>Up to how many samples all of them are looked at.</summary>
    public const int ExactSamples = 1 << 20;

    /// <summary>How many samples are drawn where there are more.</summary>
    public const int Draws = 20_000;

    /// <summary>The distribution of the mean of some numbers.</summary>
    /// <param name="values">The numbers, at least one.</param>
    /// <param name="seed">What samples are drawn from where they are too many to look at all.</param>
    public static BootstrapDistribution OfMean(ReadOnlySpan<double> values, int seed = 0) => OfMean([values.ToArray()], seed);

    /// <summary>The distribution of the mean of the means of strata: of tasks, each with its own differences.</summary>
    /// <param name="strata">The numbers of each stratum, at least one.</param>
    /// <param name="seed">What samples are drawn from where they are too many to look at all.</param>
    /// <exception cref="ArgumentException">There is no stratum, or one is empty.</exception>
    public static BootstrapDistribution OfMean(IReadOnlyList<double[]> strata, int seed = 0)
    {
        ArgumentNullException.ThrowIfNull(strata);
        if (strata.Count == 0 || strata.Any(stratum => stratum.Length == 0))
            throw new ArgumentException("Each stratum needs at least one number; found an empty one, or none.", nameof(strata));
        var samples = strata.Aggregate(1.0, (product, stratum) => product * Math.Pow(stratum.Length, stratum.Length));
        var isExact = samples <= ExactSamples;
        var means = isExact ? Enumerate(strata, (int)samples) : Draw(strata, seed);
        Array.Sort(means);
        return new(means, isExact);
    }

    /// <summary>All samples: a counter that has a digit for each place of a sample.</summary>
    private static double[] Enumerate(IReadOnlyList<double[]> strata, int samples)
    {
        var means = new double[samples];
        for (var sample = 0; sample < samples; sample++)
        {
            var rest = sample;
            means[sample] = strata.Average(stratum =>
            {
                var sum = 0.0;
                for (var place = 0; place < stratum.Length; place++, rest /= stratum.Length)
                    sum += stratum[rest % stratum.Length];
                return sum / stratum.Length;
            });
        }

        return means;
    }

    private static double[] Draw(IReadOnlyList<double[]> strata, int seed)
    {
        var random = new SplitMix64((ulong)seed);
        var means = new double[Draws];
        for (var draw = 0; draw < Draws; draw++)
        {
            var sum = 0.0;
            foreach (var stratum in strata)
            {
                var ofStratum = 0.0;
                for (var place = 0; place < stratum.Length; place++)
                    ofStratum += stratum[random.Below(stratum.Length)];
                sum += ofStratum / stratum.Length;
            }

            means[draw] = sum / strata.Count;
        }

        return means;
    }
}
