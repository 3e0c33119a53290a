namespace NetDsl.Lab;

/// <summary>
/// Permutes labels among samples, those of all concepts together, so that how concepts hang together stays. The places of a sequence go as
/// one: neighbours in a text are alike, and to shuffle them would make chance look smaller than it is.
/// </summary>
internal static class LabelPermutation
{
    /// <summary>Gives the observations of a half the labels of others.</summary>
    /// <param name="labels">What each observation has.</param>
    /// <param name="places">The observations of one sample.</param>
    /// <param name="permuted">What each gets.</param>
    /// <param name="seed">Where chance comes from.</param>
    public static void Permute(ReadOnlySpan<int> labels, int places, Span<int> permuted, ulong seed)
    {
        var random = new SplitMix64(seed);
        if (places == 1)
        {
            labels.CopyTo(permuted);
            random.Shuffle(permuted);
            return;
        }

        int[] samples = [.. Enumerable.Range(0, labels.Length / places)];
        random.Shuffle(samples.AsSpan());
        for (var i = 0; i < samples.Length; i++)
            labels.Slice(samples[i] * places, places).CopyTo(permuted[(i * places)..]);
    }
}
