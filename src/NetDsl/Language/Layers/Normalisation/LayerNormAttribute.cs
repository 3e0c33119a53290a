namespace NetDsl;

/// <summary>
/// Layer normalisation (Ba, Kiros and Hinton 2016): the channels of each position, the elements of the last axis, get mean 0
/// and variance 1, then a scale γ and a shift β that are learned: <c>y[…,n] = (x[…,n] − μ)·γ[n]/√(v + ε) + β[n]</c>. The source
/// and the output have one shape.
/// </summary>
public sealed class LayerNormAttribute : NormalisationAttribute;
