namespace NetDsl.Oracle.Cases;

/// <summary>Convolutions of sequences: each option alone, then several together.</summary>
internal static class Convolution1D
{
    public static IReadOnlyList<Case> Cases { get; } =
    [
        Of("Conv1D", "Conv1D(6)"),
        Of("Conv1DWide", "Conv1D(17, Kernel = 5)", channels: 9, filters: 17, kernel: 5),
        Of("Conv1DPointwise", "Conv1D(6, Kernel = 1)", kernel: 1),
        Of("Conv1DWithoutBias", "Conv1D(6, Kernel = 2, Bias = false)", kernel: 2, hasBias: false),
        Of("Conv1DStrided", "Conv1D(6, Kernel = 3, Stride = 2)", stride: 2),
        Of("Conv1DDilated", "Conv1D(6, Kernel = 3, Dilation = 3)", dilation: 3),
        Of("Conv1DGrouped", "Conv1D(6, Kernel = 3, Groups = 2)", groups: 2),
        Of("Conv1DPadded", "Conv1D(6, Kernel = 3, Pad = 2)", before: 2, after: 2),
        Of("Conv1DSame", "Conv1D(6, Kernel = 4, Padding = Padding.Same)", kernel: 4, before: 1, after: 2),
        Of("Conv1DSameStrided", "Conv1D(6, Kernel = 3, Stride = 2, Padding = Padding.Same)", steps: 8, stride: 2, after: 1),
        Of("Conv1DSameDilated", "Conv1D(6, Dilation = 2, Padding = Padding.Same)", dilation: 2, before: 2, after: 2),
        Of("Conv1DCausal", "Conv1D(6, Kernel = 3, Padding = Padding.Causal)", before: 2),
        Of("Conv1DCausalDilated", "Conv1D(6, Kernel = 3, Dilation = 2, Padding = Padding.Causal)", dilation: 2, before: 4),
        Of(
            "Conv1DTogether",
            "Conv1D(6, Kernel = 3, Stride = 2, Dilation = 2, Groups = 2, Pad = 3)",
            stride: 2, dilation: 2, groups: 2, before: 3, after: 3),
        Of("DepthwiseConv1D", "DepthwiseConv1D(Kernel = 3)", filters: 4, groups: 4, isDepthwise: true),
        Of(
            "DepthwiseConv1DTogether",
            "DepthwiseConv1D(Multiplier = 2, Kernel = 3, Stride = 2, Dilation = 2, Padding = Padding.Causal)",
            filters: 8, groups: 4, stride: 2, dilation: 2, before: 4, isDepthwise: true),
    ];

    private static Case Of(
        string name, string attribute, int steps = 9, int channels = 4, int filters = 6, int kernel = 3, int stride = 1,
        int dilation = 1, int groups = 1, int before = 0, int after = 0,
        bool hasBias = true, bool isDepthwise = false) => new(
        name,
        before + after > 0 ? "functional.pad, functional.conv1d" : "functional.conv1d",
        e =>
        {
            var x = e.Source(steps, channels).ChannelsFirst();
            e.Layer(attribute);
            var W = isDepthwise
                ? e.Parameter("Weights", kernel, filters).unsqueeze(1)
                : e.Parameter("Weights", kernel, channels / groups, filters);
            var b = hasBias ? e.Parameter("Bias", filters) : null;
            var padded = functional.pad(x, [before, after]);
            return functional.conv1d(padded, W.permute(2, 1, 0), b, stride, 0, dilation, groups).ChannelsLast();
        });
}
