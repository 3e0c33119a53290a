namespace NetDsl;

/// <summary>Numbers that are drawn anew for each sample of a training step, and change nothing otherwise.</summary>
/// <param name="Layer">The layer that reads them.</param>
/// <param name="Kind">How they are drawn.</param>
/// <param name="Amount">The probability of 0 of <see cref="NoiseKind.Bernoulli"/>, the standard deviation of <see cref="NoiseKind.Gaussian"/>.</param>
/// <param name="Values">Where the numbers lie.</param>
public sealed record NoiseDescription(string Layer, NoiseKind Kind, double Amount, TensorSlot Values)
{
    /// <summary>What the numbers are except while training: what changes nothing.</summary>
    internal int Idle => Kind == NoiseKind.Bernoulli ? 1 : 0;
}
