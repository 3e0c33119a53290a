namespace NetDsl;

/// <summary>
/// A convolution of an image [H, W, C] into [H′, W′, N]:
/// <c>z[i,j,n] = Σᵤᵥₖ x[i·s + u·d − p, j·s + v·d − p, k]·W[u,v,k,n] + b[n]</c>, <c>y = φ(z)</c>.
/// Weights [Kernel, Kernel, C / Groups, N] (LeCun, Bottou, Bengio and Haffner 1998).
/// </summary>
public sealed class Conv2DAttribute : ImageConvolutionAttribute
{
    /// <summary>A convolution with the given number of filters.</summary>
    /// <param name="filters">The number N of output channels, at least 1.</param>
    public Conv2DAttribute(int filters) => Filters = filters;

    /// <summary>The number of output channels.</summary>
    public int Filters { get; }

    /// <summary>The distance d of the elements that the kernel reads, at least 1. By default 1.</summary>
    public int Dilation { get; set; } = 1;

    /// <summary>
    /// Into how many groups channels and filters are divided; a filter reads the channels of its group. By default 1.
    /// </summary>
    public int Groups { get; set; } = 1;
}
