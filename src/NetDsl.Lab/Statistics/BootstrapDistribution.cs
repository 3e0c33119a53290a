using MathNet.Numerics.Statistics;

namespace NetDsl.Lab;

/// <summary>The means of all samples, or of many, that are drawn with replacement from some numbers.</summary>
/// <param name="Means">The means in ascending order, each as likely as any other.</param>
/// <param name="IsExact">Whether they are those of all samples; else samples were drawn.</param>
public sealed record BootstrapDistribution(IReadOnlyList<double> Means, bool IsExact)
{
    /// <summary>The interval between two percentiles: of 95 % those of 2.5 and 97.5 %.</summary>
    /// <param name="level">The share of the means that lies between them.</param>
    public Interval IntervalAt(double level)
    {
        double[] means = [.. Means];
        return new(At((1 - level) / 2), At((1 + level) / 2));

        double At(double share) => SortedArrayStatistics.QuantileCustom(means, share, QuantileDefinition.R1);
    }
}
