namespace NetDsl;

/// <summary>
/// Zeros around a sequence [T, C] or an image [H, W, C], along each axis but the last:
/// <c>y[i + p, j + p, c] = x[i,j,c]</c>.
/// </summary>
public sealed class PadAttribute : NetworkLayerAttribute
{
    /// <summary>Puts zeros around the source.</summary>
    /// <param name="size">The number p of zeros on both sides of each axis, at least 0.</param>
    public PadAttribute(int size) => Size = size;

    /// <summary>The number of zeros on both sides of each axis.</summary>
    public int Size { get; }
}
