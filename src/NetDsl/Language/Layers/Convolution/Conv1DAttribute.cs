namespace NetDsl;

/// <summary>
/// A convolution of a sequence [T, C] into [T′, N]: <c>z[i,n] = Σᵤₖ x[i·s + u·d − p, k]·W[u,k,n] + b[n]</c>,
/// <c>y = φ(z)</c>. Weights [Kernel, C / Groups, N].
/// </summary>
public sealed class Conv1DAttribute : ConvolutionAttribute
{
    /// <summary>A convolution with the given number of filters.</summary>
    /// <param name="filters">The number N of output channels, at least 1.</param>
    public Conv1DAttribute(int filters) => Filters = filters;

    /// <summary>The number of output channels.</summary>
    public int Filters { get; }

    /// <summary>The distance d of the elements that the kernel reads, at least 1. By default 1.</summary>
    public int Dilation { get; set; } = 1;

    /// <summary>
    /// Into how many groups channels and filters are divided; a filter reads the channels of its group. By default 1.
    /// </summary>
    public int Groups { get; set; } = 1;
}
