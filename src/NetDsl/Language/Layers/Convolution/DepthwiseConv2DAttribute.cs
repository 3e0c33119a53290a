namespace NetDsl;

/// <summary>
/// A convolution of each channel of an image [H, W, C] by itself, into [H′, W′, C·M]:
/// <c>z[i, j, k·M + m] = Σᵤᵥ x[i·s + u·d − p, j·s + v·d − p, k]·W[u, v, k·M + m] + b[k·M + m]</c>, <c>y = φ(z)</c>.
/// Weights [Kernel, Kernel, C·M]. With a <see cref="Conv2DAttribute"/> of <c>Kernel = 1</c> below it, it is a separable
/// convolution (Chollet 2017).
/// </summary>
public sealed class DepthwiseConv2DAttribute : ImageConvolutionAttribute
{
    /// <summary>The number M of output channels for each channel of the source, at least 1. By default 1.</summary>
    public int Multiplier { get; set; } = 1;

    /// <summary>The distance d of the elements that the kernel reads, at least 1. By default 1.</summary>
    public int Dilation { get; set; } = 1;
}
