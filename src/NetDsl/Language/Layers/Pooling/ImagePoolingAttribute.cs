namespace NetDsl;

/// <summary>A pooling of images, which may treat height and width differently.</summary>
public abstract class ImagePoolingAttribute : PoolingAttribute
{
    private protected ImagePoolingAttribute(int size) => Size = size;

    /// <summary>The size of the window along both axes.</summary>
    public int Size { get; }

    /// <summary>The height of the window. By default <see cref="Size"/>.</summary>
    public int SizeHeight { get; set; }

    /// <summary>The width of the window. By default <see cref="Size"/>.</summary>
    public int SizeWidth { get; set; }

    /// <summary>The steps downwards. By default <see cref="PoolingAttribute.Stride"/>.</summary>
    public int StrideHeight { get; set; }

    /// <summary>The steps to the right. By default <see cref="PoolingAttribute.Stride"/>.</summary>
    public int StrideWidth { get; set; }

    /// <summary>
    /// How far windows reach beyond the upper and the lower edge. By default <see cref="PoolingAttribute.Pad"/>.
    /// </summary>
    public int PadHeight { get; set; }

    /// <summary>
    /// How far windows reach beyond the left and the right edge. By default <see cref="PoolingAttribute.Pad"/>.
    /// </summary>
    public int PadWidth { get; set; }
}
