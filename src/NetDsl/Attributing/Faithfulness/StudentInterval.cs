namespace NetDsl.Attributing;

/// <summary>A mean, and half of its 95 % interval by Student's distribution.</summary>
internal static class StudentInterval
{
    // The 97.5 % quantile for 1, 2, … degrees of freedom; above, little more than the normal one.
    private static readonly double[] Quantiles =
        [12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.160, 2.145, 2.131, 2.120, 2.110, 2.101, 2.093, 2.086];

    /// <summary>Computes both.</summary>
    public static (double Mean, double HalfWidth) Of(IReadOnlyList<double> values)
    {
        var mean = values.Average();
        if (values.Count < 2)
            return (mean, double.PositiveInfinity);
        var variance = values.Sum(value => (value - mean) * (value - mean)) / (values.Count - 1);
        var quantile = values.Count - 2 < Quantiles.Length ? Quantiles[values.Count - 2] : 2.09;
        return (mean, quantile * Math.Sqrt(variance / values.Count));
    }
}
