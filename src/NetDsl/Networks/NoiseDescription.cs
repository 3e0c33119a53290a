namespace NetDsl;

/// <summary>Factors that are drawn anew for each training step, and are 1 otherwise.</summary>
/// <param name="Layer">The layer that multiplies by them.</param>
/// <param name="Probability">The probability p of 0; else the factor is 1/(1−p).</param>
/// <param name="Mask">Where the factors lie.</param>
public sealed record NoiseDescription(string Layer, double Probability, TensorSlot Mask);
