namespace NetDsl;

/// <summary>
/// The largest value of each window of an image [H, W, C], channel by channel, into [H′, W′, C]:
/// <c>y[i,j,c] = maxᵤᵥ x[i·s + u − p, j·s + v − p, c]</c>. The gradient goes to the first of equal values.
/// </summary>
public sealed class MaxPool2DAttribute : ImagePoolingAttribute
{
    /// <summary>The largest value of windows of the given size.</summary>
    /// <param name="size">The height and width of a window, at least 1.</param>
    public MaxPool2DAttribute(int size)
        : base(size)
    {
    }
}
