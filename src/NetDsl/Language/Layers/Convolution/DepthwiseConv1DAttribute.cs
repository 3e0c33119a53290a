namespace NetDsl;

/// <summary>
/// A convolution of each channel of a sequence [T, C] by itself, into [T′, C·M]:
/// <c>z[i, k·M + m] = Σᵤ x[i·s + u·d − p, k]·W[u, k·M + m] + b[k·M + m]</c>, <c>y = φ(z)</c>. Weights [Kernel, C·M].
/// </summary>
public sealed class DepthwiseConv1DAttribute : ConvolutionAttribute
{
    /// <summary>The number M of output channels for each channel of the source, at least 1. By default 1.</summary>
    public int Multiplier { get; set; } = 1;

    /// <summary>The distance d of the elements that the kernel reads, at least 1. By default 1.</summary>
    public int Dilation { get; set; } = 1;
}
