namespace NetDsl.Lab;

/// <summary>
/// How far an F1 could have come out otherwise, in an interval of 95 %: samples are drawn anew, with replacement. A window of a text is drawn as
/// a whole, since its places are alike.
/// </summary>
/// <remarks>Efron and Tibshirani, An Introduction to the Bootstrap, 1993: percentiles.</remarks>
internal static class F1Interval
{
    private const int Draws = 1000;

    /// <summary>One of so many lies below the interval, and one above.</summary>
    private const int Tail = 40;

    /// <summary>The interval.</summary>
    /// <param name="isActive">Whether the unit is above its threshold, for each observation.</param>
    /// <param name="holds">Whether the concept holds, for each.</param>
    /// <param name="places">How many observations a sample is.</param>
    /// <param name="seed">Where draws come from.</param>
    /// <param name="cancellation">To cancel it.</param>
    public static Interval Of(ReadOnlySpan<bool> isActive, ReadOnlySpan<bool> holds, int places, ulong seed, CancellationToken cancellation = default)
    {
        var (hits, marked) = (new int[holds.Length / places], new int[holds.Length / places]);
        for (var i = 0; i < holds.Length; i++)
        {
            hits[i / places] += isActive[i] && holds[i] ? 1 : 0;
            marked[i / places] += (isActive[i] ? 1 : 0) + (holds[i] ? 1 : 0);
        }

        var random = new SplitMix64(seed);
        var drawn = new List<double>(Draws);
        for (var draw = 0; draw < Draws; draw++)
        {
            cancellation.ThrowIfCancellationRequested();
            var (hit, all) = (0, 0);
            for (var i = 0; i < hits.Length; i++)
            {
                var sample = random.Below(hits.Length);
                (hit, all) = (hit + hits[sample], all + marked[sample]);
            }

            // Where neither is ever the case there is no F1.
            if (all > 0)
                drawn.Add(2.0 * hit / all);
        }

        drawn.Sort();
        return drawn.Count == 0 ? new(0, 1) : new(drawn[drawn.Count / Tail], drawn[^(drawn.Count / Tail + 1)]);
    }
}
