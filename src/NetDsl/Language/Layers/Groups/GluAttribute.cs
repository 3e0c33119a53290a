namespace NetDsl;

/// <summary>
/// A gated linear unit (Dauphin, Fan, Auli and Grangier 2017; with other gates Shazeer 2020): the first half of the last axis
/// times a gate that the second half opens, <c>y[…,n] = x[…,n]·φ(x[…,N+n])</c>. The source has 2N channels, the output N.
/// </summary>
public sealed class GluAttribute : WeightedLayerAttribute
{
    /// <summary>
    /// φ: one of <see cref="Activations"/>, or the name of a method marked <see cref="ActivationAttribute"/>. By default the
    /// sigmoid; <see cref="Activations.Gelu"/> makes GEGLU, <see cref="Activations.Silu"/> SwiGLU.
    /// </summary>
    public string? Activation { get; set; }
}
