namespace NetDsl.Generator.Tests;

/// <summary>
/// The noise of a function that rounding makes: in a table of differences at so small a step that the function itself is a
/// straight line, what is left is noise, √C(2k,k) times as large (Hamming, Numerical Methods for Scientists and Engineers; Moré
/// and Wild, Estimating Computational Noise, 2011). It differs by orders: of a norm of nearly equal numbers little but noise is left.
/// </summary>
internal static class RoundingNoise
{
    private const int Places = 9;
    private const double Step = 1e-9;

    // From the second difference on, a straight line is nothing; the higher ones are means of fewer numbers.
    private const int FirstOrder = 3;
    private const int LastOrder = 5;

    /// <summary>The standard deviation of the noise near 0; the largest of those that the orders of difference find.</summary>
    public static double Of(Func<double, double> function)
    {
        double[] differences = [.. Enumerable.Range(0, Places).Select(place => function((place - Places / 2) * Step))];
        var (largest, binomial) = (0.0, 1.0);
        for (var order = 1; order <= LastOrder; order++)
        {
            differences = [.. differences.Skip(1).Zip(differences, (next, one) => next - one)];
            binomial *= 2.0 * (2 * order - 1) / order;
            if (order >= FirstOrder)
                largest = Math.Max(largest, Math.Sqrt(differences.Average(one => one * one) / binomial));
        }

        return largest;
    }
}
