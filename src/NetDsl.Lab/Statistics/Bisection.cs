namespace NetDsl.Lab;

/// <summary>Finds where a function that rises crosses 0, by halving: as near as numbers are, however large the root is.</summary>
internal static class Bisection
{
    /// <summary>The root above 0.</summary>
    /// <param name="rising">A function that is at most 0 at 0, rises, and gets above 0.</param>
    public static double Root(Func<double, double> rising)
    {
        var (low, high) = (0.0, 1.0);
        while (rising(high) < 0)
            (low, high) = (high, 2 * high);
        for (var middle = (low + high) / 2; low < middle && middle < high; middle = (low + high) / 2)
        {
            if (rising(middle) < 0)
                low = middle;
            else
                high = middle;
        }

        return high;
    }
}
