using NetDsl.Generator.Equations;

namespace NetDsl.Generator.Layers;

/// <summary>Numbers that are drawn anew for each sample of a training step, and change nothing otherwise.</summary>
/// <param name="Tensor">The numbers of a sample.</param>
/// <param name="Kind">How they are drawn.</param>
/// <param name="Amount">The probability of 0, or the standard deviation.</param>
internal sealed record Noise(Tensor Tensor, NoiseKind Kind, double Amount);
