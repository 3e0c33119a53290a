namespace NetDsl;

/// <summary>A layer whose weights slide along its source: what all convolutions have in common.</summary>
public abstract class ConvolutionAttribute : WeightedLayerAttribute
{
    private protected ConvolutionAttribute()
    {
    }

    /// <summary>The size of the kernel along each axis, at least 1. By default 3.</summary>
    public int Kernel { get; set; } = 3;

    /// <summary>The steps in which the kernel moves, at least 1. By default 1.</summary>
    public int Stride { get; set; } = 1;

    /// <summary>How the source is padded. By default not at all.</summary>
    public Padding Padding { get; set; }

    /// <summary>The zeros on both sides of each axis, instead of <see cref="Padding"/>.</summary>
    public int Pad { get; set; }

    /// <summary>
    /// φ: one of <see cref="Activations"/>, or the name of a method marked <see cref="ActivationAttribute"/>. By default
    /// the identity.
    /// </summary>
    public string? Activation { get; set; }

    /// <summary>Whether the layer has biases b, one for each filter. By default it has.</summary>
    public bool Bias { get; set; } = true;

    /// <summary>How the weights W are drawn before training. By default as suits the activation.</summary>
    public Initialization Initialization { get; set; }
}
