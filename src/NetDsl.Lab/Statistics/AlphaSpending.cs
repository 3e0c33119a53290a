using MathNet.Numerics.Distributions;
using MathNet.Numerics.Integration;
using MathNet.Numerics.RootFinding;

namespace NetDsl.Lab;

/// <summary>
/// The levels at which results may be looked at before all pairs are there, so that all looks together are wrong as seldom as one
/// look at the end would be.
/// </summary>
/// <remarks>
/// Lan and DeMets, "Discrete Sequential Boundaries for Clinical Trials", Biometrika 1983, with the spending function of the type of
/// O'Brien and Fleming, which spends little before the end: of half the level, on each side, 2 − 2Φ(z/√t) with z = Φ⁻¹(1 − level/4).
/// The boundaries follow by the recursion of Armitage, McPherson and Rowe, "Repeated Significance Tests on Accumulating Data", 1969.
/// </remarks>
public static class AlphaSpending
{
    private const int Nodes = 256;

    /// <summary>The level of each look, in their order.</summary>
    /// <param name="looks">The number of looks, equally far apart, the last one at the end.</param>
    /// <param name="level">The level of all of them together.</param>
    public static double[] OBrienFleming(int looks, double level = 0.05)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(looks);
        return OBrienFleming([.. Enumerable.Range(1, looks).Select(look => (double)look / looks)], level);
    }

    /// <summary>The level of each look, in their order.</summary>
    /// <param name="shares">The share of all pairs that is there at each look, ascending, the last one 1.</param>
    /// <param name="level">The level of all of them together.</param>
    /// <exception cref="ArgumentException">The shares do not ascend from above 0 to 1.</exception>
    public static double[] OBrienFleming(IReadOnlyList<double> shares, double level = 0.05)
    {
        ArgumentNullException.ThrowIfNull(shares);
        if (shares.Count == 0 || shares[^1] != 1 || shares.Zip(shares.Prepend(0)).Any(pair => pair.First <= pair.Second))
            throw new ArgumentException($"Looks are at ascending shares from above 0 to 1, found {string.Join(", ", shares)}.", nameof(shares));

        // A Brownian motion B that has not crossed a boundary before: where it was at the last look, and how likely.
        double[] places = [0];
        double[] weights = [1];
        var levels = new double[shares.Count];
        var (spent, time) = (0.0, 0.0);
        for (var look = 0; look < levels.Length; look++)
        {
            var deviation = Math.Sqrt(shares[look] - time);
            var spend = Spent(shares[look], level) - spent;
            var boundary = Brent.FindRoot(bound => Crossing(places, weights, bound, deviation) - spend, 0, 20, accuracy: 1e-12, maxIterations: 200);
            levels[look] = 2 * Normal.CDF(0, 1, -boundary / Math.Sqrt(shares[look]));
            (places, weights) = Continue(places, weights, boundary, deviation);
            (spent, time) = (spent + spend, shares[look]);
        }

        return levels;
    }

    private static double Spent(double share, double level) =>
        4 * Normal.CDF(0, 1, Normal.InvCDF(0, 1, level / 4) / Math.Sqrt(share));

    /// <summary>How likely the motion is beyond ±<paramref name="bound"/> at the next look.</summary>
    private static double Crossing(double[] places, double[] weights, double bound, double deviation)
    {
        var crossing = 0.0;
        for (var i = 0; i < places.Length; i++)
            crossing += weights[i] * (Normal.CDF(0, deviation, -bound - places[i]) + Normal.CDF(0, deviation, places[i] - bound));
        return crossing;
    }

    /// <summary>Where the motion is at the next look, if it is between ±<paramref name="bound"/>.</summary>
    private static (double[] Places, double[] Weights) Continue(double[] places, double[] weights, double bound, double deviation)
    {
        // Each reading of a rule's nodes copies them.
        var rule = new GaussLegendreRule(-bound, bound, Nodes);
        var (nodes, shares) = (rule.Abscissas, rule.Weights);
        var density = new double[Nodes];
        for (var node = 0; node < Nodes; node++)
        {
            for (var i = 0; i < places.Length; i++)
                density[node] += weights[i] * Normal.PDF(places[i], deviation, nodes[node]) * shares[node];
        }

        return (nodes, density);
    }
}
