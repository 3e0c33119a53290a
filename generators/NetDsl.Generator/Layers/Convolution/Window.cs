namespace NetDsl.Generator.Layers;

/// <summary>
/// What a layer sees of one axis at a time, and how that moves along the axis. Its lengths are 64 bits wide, so that what is
/// too long for memory can be said.
/// </summary>
/// <param name="Extent">The number of elements that it sees.</param>
/// <param name="Stride">The steps in which it moves.</param>
/// <param name="Dilation">The distance of the elements that it sees.</param>
internal readonly record struct Window(int Extent, int Stride, int Dilation = 1)
{
    /// <summary>The length from the first to the last element that it sees.</summary>
    public long Reach => (Extent - 1L) * Dilation + 1;

    /// <summary>
    /// How many places see one element, in the mean over those that are seen: of a transposed convolution, whose places write what
    /// they see, how many are summed for one output.
    /// </summary>
    public double Overlap => Math.Max(1, Extent / (double)Stride);

    /// <summary>The number of its places along so many elements; none where it is longer than them.</summary>
    public long Places(long length) => length < Reach ? 0 : (length - Reach) / Stride + 1;

    /// <summary>The elements that so many places see, from the first to the last: what a transposed convolution writes.</summary>
    public long Span(long places) => (places - 1) * Stride + Reach;

    /// <summary>The margin with which the window has ⌈length / stride⌉ places along an axis.</summary>
    public Margin MarginOf(long length, Padding padding)
    {
        var missing = Math.Max(0, Span((length + Stride - 1) / Stride) - length);
        return padding switch
        {
            Padding.Same => new(missing / 2, missing - missing / 2),
            Padding.Causal => new(Reach - 1, 0),
            _ => default,
        };
    }
}
