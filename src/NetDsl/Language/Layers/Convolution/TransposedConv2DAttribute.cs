namespace NetDsl;

/// <summary>
/// A transposed convolution of an image [H, W, C] into [H′, W′, N], which makes it larger: each pixel adds the kernel to the
/// output, <c>z[i·s + u − p, j·s + v − p, n] += Σₖ x[i,j,k]·W[u,v,k,n]</c>, on top of <c>b[n]</c>; <c>y = φ(z)</c>.
/// Weights [Kernel, Kernel, C, N] (Zeiler, Krishnan, Taylor and Fergus 2010).
/// </summary>
/// <remarks>
/// <see cref="ConvolutionAttribute.Padding"/> and <see cref="ConvolutionAttribute.Pad"/> take away from the output what they
/// add to the source of a convolution: H′ = (H − 1)·s + Kernel − 2·Pad + OutputPadding; Same makes it H·s.
/// </remarks>
public sealed class TransposedConv2DAttribute : ImageConvolutionAttribute
{
    /// <summary>A transposed convolution with the given number of filters.</summary>
    /// <param name="filters">The number N of output channels, at least 1.</param>
    public TransposedConv2DAttribute(int filters) => Filters = filters;

    /// <summary>The number of output channels.</summary>
    public int Filters { get; }

    /// <summary>
    /// Rows and columns at the end of the output, below the stride: several sizes of an image convolve to one. By default
    /// 0.
    /// </summary>
    public int OutputPadding { get; set; }
}
