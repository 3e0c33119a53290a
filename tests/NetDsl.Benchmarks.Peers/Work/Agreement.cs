namespace NetDsl.Benchmarks.Peers.Work;

/// <summary>How far a tensor of NetDsl's is from the peer's.</summary>
/// <param name="What">The tensor.</param>
/// <param name="Difference">The largest difference of two elements, as a share of the peer's largest element.</param>
internal sealed record Agreement(string What, double Difference)
{
    /// <summary>
    /// The largest share that is no difference: both sum in single precision, in orders of their own. Of a wrong weight, layout or
    /// function the share is near 1.
    /// </summary>
    public const double Bound = 2e-5;

    /// <summary>Compares two tensors.</summary>
    /// <param name="what">The tensor.</param>
    /// <param name="ours">NetDsl's.</param>
    /// <param name="theirs">The peer's.</param>
    /// <param name="least">
    /// What the largest element is taken for at least. Gradients may be zero but for rounding, such as that of the bias of
    /// attention's keys; they are measured by the largest of the network's.
    /// </param>
    public static Agreement Of(string what, ReadOnlySpan<float> ours, ReadOnlySpan<float> theirs, double least = 0)
    {
        if (ours.Length != theirs.Length)
            throw new InvalidOperationException($"{what}: NetDsl has {ours.Length} elements, the peer {theirs.Length}.");
        var (difference, largest) = (0.0, least);
        for (var i = 0; i < ours.Length; i++)
        {
            difference = double.MaxMagnitude(difference, ours[i] - theirs[i]);
            largest = Math.Max(largest, Math.Abs(theirs[i]));
        }

        return new(what, Math.Abs(difference) / largest);
    }
}
