namespace NetDsl.Generator.Layers;

/// <summary>How noise is drawn; the members of <c>NetDsl.NoiseKind</c>.</summary>
internal enum NoiseKind
{
    /// <summary>Factors: 0 with a probability p, else 1/(1−p). Otherwise 1.</summary>
    Bernoulli,

    /// <summary>Terms: normal with mean 0 and a standard deviation. Otherwise 0.</summary>
    Gaussian,
}
