namespace NetDsl;

/// <summary>
/// The inside of a sequence [T, C] or an image [H, W, C], along each axis but the last:
/// <c>y[i,j,c] = x[i + p, j + p, c]</c>.
/// </summary>
public sealed class CropAttribute : NetworkLayerAttribute
{
    /// <summary>Takes the edge off the source.</summary>
    /// <param name="size">The number p of elements taken off both sides of each axis, at least 0.</param>
    public CropAttribute(int size) => Size = size;

    /// <summary>The number of elements taken off both sides of each axis.</summary>
    public int Size { get; }
}
