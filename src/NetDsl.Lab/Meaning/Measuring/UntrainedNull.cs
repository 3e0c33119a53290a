using MathNet.Numerics.Distributions;
using MathNet.Numerics.Statistics;

namespace NetDsl.Lab;

/// <summary>
/// What the same search finds in networks that have not learned the task: what one more of them would reach. Random weights tell much of a
/// sample apart, and what they tell is no merit of training.
/// </summary>
/// <param name="best">For each network, the largest F1 of each concept over all units.</param>
internal sealed class UntrainedNull(double[][] best)
{
    /// <summary>The number of networks.</summary>
    public int Networks => best.Length;

    /// <summary>
    /// The limit that the best unit of one further such network exceeds with a probability of a level: x̄ + t·s·√(1 + 1/n), with n − 1
    /// degrees of freedom, and at most 1, which no F1 is above. Of fewer than <see cref="LeastControls.Untrained"/> networks, whose deviation says little, it is what
    /// the best of them reached; NaN of none.
    /// </summary>
    /// <param name="concept">The concept.</param>
    /// <param name="level">The level, divided by the number of concepts.</param>
    public double Limit(int concept, double level)
    {
        double[] values = [.. best.Select(network => network[concept])];
        if (values.Length < LeastControls.Untrained)
            return Best(concept);
        var t = StudentT.InvCDF(0, 1, values.Length - 1, 1 - level);
        var limit = ArrayStatistics.Mean(values) + t * ArrayStatistics.StandardDeviation(values) * Math.Sqrt(1 + 1.0 / values.Length);
        return Math.Clamp(limit, Best(concept), 1);
    }

    /// <summary>What the best of them reached; NaN of none.</summary>
    /// <param name="concept">The concept.</param>
    public double Best(int concept) => best.Select(network => network[concept]).DefaultIfEmpty(double.NaN).Max();
}
