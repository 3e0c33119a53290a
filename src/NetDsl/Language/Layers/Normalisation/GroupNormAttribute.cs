namespace NetDsl;

/// <summary>
/// Group normalisation (Wu and He 2018): the channels, elements of the last axis, are divided into groups of neighbours; each
/// group of a sample gets mean 0 and variance 1 over its channels and all positions, then each channel a scale γ and a shift β
/// that are learned: <c>y[…,c] = (x[…,c] − μ[c])·γ[c]/√(v[c] + ε) + β[c]</c>. The source and the output have one shape.
/// </summary>
public sealed class GroupNormAttribute : NormalisationAttribute
{
    /// <summary>Normalises in the given number of groups.</summary>
    /// <param name="groups">How many; it divides the number of channels.</param>
    public GroupNormAttribute(int groups) => Groups = groups;

    /// <summary>The number of groups.</summary>
    public int Groups { get; }
}
