namespace NetDsl.Lab;

/// <summary>The thresholds that are tried for a unit: between neighbouring activations of the half on which they are fitted.</summary>
internal static class ThresholdCuts
{
    /// <summary>The most thresholds of a unit. A unit with more different activations has that many quantiles.</summary>
    public const int Most = 255;

    /// <summary>Chooses them, ascending.</summary>
    /// <param name="sorted">The activations on the fit half, ascending.</param>
    /// <param name="most">The most of them.</param>
    public static float[] Of(ReadOnlySpan<float> sorted, int most = Most)
    {
        var steps = Steps(sorted, most);
        if (steps.Count > most)
            steps = Quantiles(sorted, most);
        var cuts = new float[steps.Count];
        for (var i = 0; i < cuts.Length; i++)
        {
            var (below, above) = (sorted[steps[i] - 1], sorted[steps[i]]);
            // Between neighbouring numbers there is none; then the lower one is the threshold, which it does not exceed.
            var middle = below + (above - below) / 2;
            cuts[i] = middle < above ? middle : below;
        }

        return cuts;
    }

    /// <summary>The places at which the sorted activations rise; where there are too many, one more than may be.</summary>
    private static List<int> Steps(ReadOnlySpan<float> sorted, int most)
    {
        var steps = new List<int>();
        for (var i = 1; i < sorted.Length && steps.Count <= most; i++)
        {
            if (sorted[i] > sorted[i - 1])
                steps.Add(i);
        }

        return steps;
    }

    private static List<int> Quantiles(ReadOnlySpan<float> sorted, int most)
    {
        var steps = new List<int>(most);
        for (var cut = 1; cut <= most; cut++)
        {
            // The first place from the quantile on where the activations rise, so that what is tied stays on one side.
            var at = (int)((long)cut * sorted.Length / (most + 1));
            while (at > 0 && at < sorted.Length && sorted[at] == sorted[at - 1])
                at++;
            if (at > 0 && at < sorted.Length && (steps.Count == 0 || at > steps[^1]))
                steps.Add(at);
        }

        return steps;
    }
}
