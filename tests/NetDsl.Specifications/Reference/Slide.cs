namespace NetDsl.Specifications;

/// <summary>How a window slides along one axis, with what follows from padding said outright.</summary>
/// <param name="Places">The size of the output.</param>
/// <param name="Extent">The number of elements in a window.</param>
/// <param name="Stride">The steps in which it moves.</param>
/// <param name="Before">Where the first window starts before the source, or the source of a transposed convolution before its output.</param>
/// <param name="Dilation">The distance of the elements.</param>
internal readonly record struct Slide(int Places, int Extent = 1, int Stride = 1, int Before = 0, int Dilation = 1)
{
    public int At(int place, int element) => place * Stride + element * Dilation - Before;
}
