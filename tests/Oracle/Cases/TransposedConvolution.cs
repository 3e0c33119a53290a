namespace NetDsl.Oracle.Cases;

/// <summary>Transposed convolutions of sequences and images.</summary>
internal static class TransposedConvolution
{
    public static IReadOnlyList<Case> Cases { get; } =
    [
        Of1D("TransposedConv1D", "TransposedConv1D(6, Kernel = 3)"),
        Of1D("TransposedConv1DWithoutBias", "TransposedConv1D(6, Kernel = 3, Bias = false)", hasBias: false),
        Of1D("TransposedConv1DStrided", "TransposedConv1D(6, Kernel = 3, Stride = 2)", stride: 2),
        Of1D("TransposedConv1DPadded", "TransposedConv1D(6, Kernel = 4, Stride = 2, Pad = 1)", kernel: 4, stride: 2, pad: 1),
        Of1D(
            "TransposedConv1DOutputPadded",
            "TransposedConv1D(6, Kernel = 3, Stride = 2, Pad = 1, OutputPadding = 1)",
            stride: 2, pad: 1, outputPadding: 1),
        Of1D(
            "TransposedConv1DSame",
            "TransposedConv1D(6, Kernel = 4, Stride = 2, Padding = Padding.Same)",
            kernel: 4, stride: 2, pad: 1),
        Of1D(
            "TransposedConv1DSameOfOddKernel",
            "TransposedConv1D(6, Kernel = 3, Stride = 2, Padding = Padding.Same)",
            stride: 2, cropAfter: 1),
        Of1D(
            "TransposedConv1DCausal",
            "TransposedConv1D(6, Kernel = 5, Stride = 2, Padding = Padding.Causal)",
            kernel: 5, stride: 2, cropAfter: 3),
        Of2D("TransposedConv2D", "TransposedConv2D(5, Kernel = 3)"),
        Of2D("TransposedConv2DWithoutBias", "TransposedConv2D(5, Kernel = 2, Bias = false)", kernel: 2, hasBias: false),
        Of2D("TransposedConv2DStrided", "TransposedConv2D(5, Kernel = 3, Stride = 2)", stride: 2),
        Of2D("TransposedConv2DPadded", "TransposedConv2D(5, Kernel = 3, Stride = 2, Pad = 1)", stride: 2, pad: 1),
        Of2D(
            "TransposedConv2DOutputPadded",
            "TransposedConv2D(5, Kernel = 3, Stride = 2, Pad = 1, OutputPadding = 1)",
            stride: 2, pad: 1, outputPadding: 1),
        Of2D(
            "TransposedConv2DSame",
            "TransposedConv2D(5, Kernel = 4, Stride = 2, Padding = Padding.Same)",
            kernel: 4, stride: 2, pad: 1),
    ];

    private static Case Of1D(
        string name, string attribute, int kernel = 3, int stride = 1, int pad = 0, int outputPadding = 0, int cropAfter = 0,
        bool hasBias = true) =>
        new(name, "functional.conv_transpose1d", e =>
        {
            const int channels = 4, filters = 6;
            var x = e.Source(5, channels).ChannelsFirst();
            e.Layer(attribute);
            var W = e.Parameter("Weights", kernel, channels, filters).permute(1, 2, 0);
            var b = hasBias ? e.Parameter("Bias", filters) : null;
            var y = functional.conv_transpose1d(x, W, b, stride, pad, outputPadding);
            return y.narrow(-1, 0, y.shape[^1] - cropAfter).ChannelsLast();
        });

    private static Case Of2D(
        string name, string attribute, int kernel = 3, int stride = 1, int pad = 0, int outputPadding = 0,
        bool hasBias = true) =>
        new(name, "functional.conv_transpose2d", e =>
        {
            const int channels = 3, filters = 5;
            var x = e.Source(4, 3, channels).ChannelsFirst();
            e.Layer(attribute);
            var W = e.Parameter("Weights", kernel, kernel, channels, filters).permute(2, 3, 0, 1);
            var b = hasBias ? e.Parameter("Bias", filters) : null;
            long[] Both(long size) => [size, size];
            return functional.conv_transpose2d(x, W, b, Both(stride), Both(pad), Both(outputPadding)).ChannelsLast();
        });
}
