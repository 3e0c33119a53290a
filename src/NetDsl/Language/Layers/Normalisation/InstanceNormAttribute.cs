namespace NetDsl;

/// <summary>
/// Instance normalisation (Ulyanov, Vedaldi and Lempitsky 2016): each channel of a sample, an element of the last axis, gets
/// mean 0 and variance 1 over all positions, then a scale γ and a shift β that are learned:
/// <c>y[…,c] = (x[…,c] − μ[c])·γ[c]/√(v[c] + ε) + β[c]</c>. The source, of at least two axes, and the output have one shape.
/// </summary>
public sealed class InstanceNormAttribute : NormalisationAttribute;
