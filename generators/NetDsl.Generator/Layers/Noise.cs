using NetDsl.Generator.Equations;

namespace NetDsl.Generator.Layers;

/// <summary>Factors that are drawn anew for each training step, and are 1 otherwise: 0 with the given probability, else 1/(1−p).</summary>
internal sealed record Noise(Tensor Tensor, double Probability);
