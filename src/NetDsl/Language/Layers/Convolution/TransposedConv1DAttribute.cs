namespace NetDsl;

/// <summary>
/// A transposed convolution of a sequence [T, C] into [T′, N], which makes it longer: each step adds the kernel to the
/// output, <c>z[i·s + u − p, n] += Σₖ x[i,k]·W[u,k,n]</c>, on top of <c>b[n]</c>; <c>y = φ(z)</c>. Weights [Kernel, C, N].
/// </summary>
/// <remarks>
/// <see cref="ConvolutionAttribute.Padding"/> and <see cref="ConvolutionAttribute.Pad"/> take away from the output what they
/// add to the source of a convolution: T′ = (T − 1)·s + Kernel − 2·Pad + OutputPadding; Same and Causal make it T·s.
/// </remarks>
public sealed class TransposedConv1DAttribute : ConvolutionAttribute
{
    /// <summary>A transposed convolution with the given number of filters.</summary>
    /// <param name="filters">The number N of output channels, at least 1.</param>
    public TransposedConv1DAttribute(int filters) => Filters = filters;

    /// <summary>The number of output channels.</summary>
    public int Filters { get; }

    /// <summary>
    /// Elements at the end of the output, below the stride: several lengths of a source convolve to one. By default 0.
    /// </summary>
    public int OutputPadding { get; set; }
}
