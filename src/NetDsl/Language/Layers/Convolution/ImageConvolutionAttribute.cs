namespace NetDsl;

/// <summary>A convolution of images, which may treat height and width differently.</summary>
public abstract class ImageConvolutionAttribute : ConvolutionAttribute
{
    private protected ImageConvolutionAttribute()
    {
    }

    /// <summary>The height of the kernel. By default <see cref="ConvolutionAttribute.Kernel"/>.</summary>
    public int KernelHeight { get; set; }

    /// <summary>The width of the kernel. By default <see cref="ConvolutionAttribute.Kernel"/>.</summary>
    public int KernelWidth { get; set; }

    /// <summary>The steps downwards. By default <see cref="ConvolutionAttribute.Stride"/>.</summary>
    public int StrideHeight { get; set; }

    /// <summary>The steps to the right. By default <see cref="ConvolutionAttribute.Stride"/>.</summary>
    public int StrideWidth { get; set; }

    /// <summary>The zeros above and below. By default <see cref="ConvolutionAttribute.Pad"/>.</summary>
    public int PadHeight { get; set; }

    /// <summary>The zeros left and right. By default <see cref="ConvolutionAttribute.Pad"/>.</summary>
    public int PadWidth { get; set; }
}
