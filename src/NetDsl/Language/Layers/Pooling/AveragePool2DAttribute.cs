namespace NetDsl;

/// <summary>
/// The mean of each window of an image [H, W, C], channel by channel, into [H′, W′, C]:
/// <c>y[i,j,c] = Σᵤᵥ x[i·s + u − p, j·s + v − p, c] / n[i,j]</c>. n counts the elements of the window that lie inside the source.
/// </summary>
public sealed class AveragePool2DAttribute : ImagePoolingAttribute
{
    /// <summary>The mean of windows of the given size.</summary>
    /// <param name="size">The height and width of a window, at least 1.</param>
    public AveragePool2DAttribute(int size)
        : base(size)
    {
    }
}
