namespace NetDsl.Lab;

/// <summary>How likely enough hits are where observations depend on each other.</summary>
internal static class WindowPower
{
    /// <summary>
    /// The probability of so many hits where each window is hit with a probability, with all of its positives or none. Whatever places of a window
    /// have to do with each other, hits do not vary more.
    /// </summary>
    /// <param name="hit">How likely a window is hit.</param>
    /// <param name="positives">Of each window, in how many of its places the concept holds.</param>
    /// <param name="needed">How many hits are needed.</param>
    public static double Of(double hit, ReadOnlySpan<int> positives, int needed)
    {
        // The distribution of the hits of the first windows, a window more each time.
        var chances = new double[1];
        chances[0] = 1;
        foreach (var more in positives)
        {
            var next = new double[chances.Length + more];
            for (var hits = 0; hits < chances.Length; hits++)
            {
                next[hits] += (1 - hit) * chances[hits];
                next[hits + more] += hit * chances[hits];
            }

            chances = next;
        }

        return chances.Skip(needed).Sum();
    }
}
