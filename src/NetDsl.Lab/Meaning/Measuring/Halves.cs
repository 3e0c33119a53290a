namespace NetDsl.Lab;

/// <summary>
/// The observations on which thresholds are fitted, and those on which the result is measured. A sample is whole in one of them, so that
/// places of one text window do not vouch for each other.
/// </summary>
/// <param name="Fit">The observations of the first half.</param>
/// <param name="Held">The observations of the other half.</param>
internal sealed record Halves(int[] Fit, int[] Held)
{
    /// <summary>Divides the samples by a seed. Where they are all that there are, both halves are all of them.</summary>
    public static Halves Of(Observations observations, int seed)
    {
        if (observations.IsExhaustive)
        {
            int[] all = [.. Enumerable.Range(0, observations.Count)];
            return new(all, all);
        }

        int[] samples = [.. Enumerable.Range(0, observations.Samples)];
        var random = new SplitMix64((ulong)seed).Branch(0);
        random.Shuffle(samples.AsSpan());
        var half = samples.Length / 2;
        return new(ObservationsOf(samples.AsSpan(0, half), observations.Places), ObservationsOf(samples.AsSpan(half), observations.Places));
    }

    private static int[] ObservationsOf(ReadOnlySpan<int> samples, int places)
    {
        int[] sorted = [.. samples];
        Array.Sort(sorted);
        return [.. sorted.SelectMany(sample => Enumerable.Range(sample * places, places))];
    }
}
