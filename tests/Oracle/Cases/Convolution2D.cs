namespace NetDsl.Oracle.Cases;

/// <summary>Convolutions of images: each option alone, then several together.</summary>
internal static class Convolution2D
{
    public static IReadOnlyList<Case> Cases { get; } =
    [
        Of("Conv2D", "Conv2D(5)"),
        Of("Conv2DWide", "Conv2D(18, Kernel = 2)", height: 4, width: 3, channels: 3, filters: 18, kernel: (2, 2)),
        Of("Conv2DOblong", "Conv2D(5, KernelHeight = 2, KernelWidth = 3)", kernel: (2, 3)),
        Of("Conv2DWithoutBias", "Conv2D(5, Kernel = 2, Bias = false)", kernel: (2, 2), hasBias: false),
        Of("Conv2DStrided", "Conv2D(5, Kernel = 3, Stride = 2)", stride: (2, 2)),
        Of(
            "Conv2DStridedUnequally",
            "Conv2D(5, Kernel = 2, StrideHeight = 3, StrideWidth = 1)",
            kernel: (2, 2), stride: (3, 1)),
        Of("Conv2DDilated", "Conv2D(5, Kernel = 2, Dilation = 3)", kernel: (2, 2), dilation: 3),
        Of("Conv2DGrouped", "Conv2D(6, Kernel = 2, Groups = 2)", filters: 6, kernel: (2, 2), groups: 2),
        Of("Conv2DPadded", "Conv2D(5, Kernel = 3, Pad = 1)", before: (1, 1), after: (1, 1)),
        Of(
            "Conv2DPaddedUnequally",
            "Conv2D(5, Kernel = 2, PadHeight = 2, PadWidth = 1)",
            kernel: (2, 2), before: (2, 1), after: (2, 1)),
        Of("Conv2DSame", "Conv2D(5, Kernel = 4, Padding = Padding.Same)", kernel: (4, 4), before: (1, 1), after: (2, 2)),
        Of(
            "Conv2DSameStrided",
            "Conv2D(5, Kernel = 3, Stride = 2, Padding = Padding.Same)",
            stride: (2, 2), before: (1, 0), after: (1, 1)),
        Of(
            "Conv2DTogether",
            "Conv2D(6, KernelHeight = 3, KernelWidth = 2, Stride = 2, Dilation = 2, Groups = 2, PadHeight = 2, PadWidth = 1)",
            filters: 6, kernel: (3, 2), stride: (2, 2), dilation: 2, groups: 2, before: (2, 1), after: (2, 1)),
        Of("DepthwiseConv2D", "DepthwiseConv2D(Kernel = 3)", filters: 4, groups: 4, isDepthwise: true),
        Of(
            "DepthwiseConv2DTogether",
            "DepthwiseConv2D(Multiplier = 2, Kernel = 3, Stride = 2, Padding = Padding.Same)",
            filters: 8, groups: 4, stride: (2, 2), before: (1, 0), after: (1, 1), isDepthwise: true),
    ];

    private static Case Of(
        string name, string attribute, int height = 7, int width = 6, int channels = 4, int filters = 5,
        (int Height, int Width)? kernel = null, (int Height, int Width)? stride = null, int dilation = 1, int groups = 1,
        (int Height, int Width) before = default, (int Height, int Width) after = default,
        bool hasBias = true, bool isDepthwise = false) => new(
        name,
        before.Height + after.Height > 0 ? "functional.pad, functional.conv2d" : "functional.conv2d",
        e =>
        {
            var x = e.Source(height, width, channels).ChannelsFirst();
            e.Layer(attribute);
            var (rows, columns) = kernel ?? (3, 3);
            var (down, right) = stride ?? (1, 1);
            var W = isDepthwise
                ? e.Parameter("Weights", rows, columns, filters).unsqueeze(2)
                : e.Parameter("Weights", rows, columns, channels / groups, filters);
            var b = hasBias ? e.Parameter("Bias", filters) : null;
            var padded = functional.pad(x, [before.Width, after.Width, before.Height, after.Height]);
            var y = functional.conv2d(padded, W.permute(3, 2, 0, 1), b, [down, right], [0, 0], [dilation, dilation], groups);
            return y.ChannelsLast();
        });
}
