namespace NetDsl;

/// <summary>
/// Root mean square normalisation (Zhang and Sennrich 2019): the channels of each position, the elements of the last axis,
/// get mean square 1, then a scale γ that is learned: <c>y[…,n] = x[…,n]·γ[n]/√(mean of x² + ε)</c>. The source and the output
/// have one shape.
/// </summary>
public sealed class RmsNormAttribute : NormalisationAttribute;
