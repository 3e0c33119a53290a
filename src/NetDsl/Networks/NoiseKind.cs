namespace NetDsl;

/// <summary>How numbers are drawn for a training step, and what they are otherwise.</summary>
public enum NoiseKind
{
    /// <summary>Factors: 0 with a probability p, else 1/(1−p), so that their mean is 1; always 1 except while training.</summary>
    Bernoulli,

    /// <summary>Terms: normal with mean 0 and a standard deviation; always 0 except while training.</summary>
    Gaussian,
}
