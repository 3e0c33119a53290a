namespace NetDsl.Oracle.Cases;

/// <summary>Maxima and averages of windows, and of everything.</summary>
internal static class Pooling
{
    public static IReadOnlyList<Case> Cases { get; } =
    [
        Max1D("MaxPool1D", "MaxPool1D(2)", x => functional.max_pool1d(x, 2)),
        Max1D("MaxPool1DStrided", "MaxPool1D(3, Stride = 2)", x => functional.max_pool1d(x, 3, 2)),
        Max1D("MaxPool1DPadded", "MaxPool1D(3, Stride = 2, Pad = 1)", x => functional.max_pool1d(x, 3, 2, 1)),
        Max1D(
            "MaxPool1DSame",
            "MaxPool1D(2, Padding = Padding.Same)",
            x => functional.max_pool1d(x, 2, 2, ceil_mode: true)),
        Average1D("AveragePool1D", "AveragePool1D(2)", x => functional.avg_pool1d(x, 2)),
        Average1D("AveragePool1DStrided", "AveragePool1D(3, Stride = 2)", x => functional.avg_pool1d(x, 3, 2)),
        Average1D(
            "AveragePool1DPadded",
            "AveragePool1D(3, Stride = 2, Pad = 1)",
            x => functional.avg_pool1d(x, 3, 2, 1, count_include_pad: false)),
        Average1D(
            "AveragePool1DSame",
            "AveragePool1D(2, Padding = Padding.Same)",
            x => functional.avg_pool1d(x, 2, 2, ceil_mode: true, count_include_pad: false)),
        Max2D("MaxPool2D", "MaxPool2D(2)", x => functional.max_pool2d(x, 2)),
        Max2D("MaxPool2DStrided", "MaxPool2D(3, Stride = 1)", x => functional.max_pool2d(x, 3, 1)),
        Max2D("MaxPool2DPadded", "MaxPool2D(3, Stride = 2, Pad = 1)", x => functional.max_pool2d(x, 3, 2, 1)),
        Max2D(
            "MaxPool2DSame",
            "MaxPool2D(2, Padding = Padding.Same)",
            x => functional.max_pool2d(x, 2, 2, ceil_mode: true)),
        Max2D(
            "MaxPool2DOblong",
            "MaxPool2D(2, SizeHeight = 3, StrideHeight = 1)",
            x => functional.max_pool2d(x, (3L, 2L), (1L, 2L))),
        Average2D("AveragePool2D", "AveragePool2D(2)", x => functional.avg_pool2d(x, 2L)),
        Average2D("AveragePool2DStrided", "AveragePool2D(3, Stride = 1)", x => functional.avg_pool2d(x, 3L, 1L)),
        Average2D(
            "AveragePool2DPadded",
            "AveragePool2D(3, Stride = 2, Pad = 1)",
            x => functional.avg_pool2d(x, 3L, 2L, 1L, count_include_pad: false)),
        Average2D(
            "AveragePool2DSame",
            "AveragePool2D(2, Padding = Padding.Same)",
            x => functional.avg_pool2d(x, 2L, 2L, ceil_mode: true, count_include_pad: false)),
        Average2D(
            "AveragePool2DOblong",
            "AveragePool2D(2, SizeHeight = 3, StrideHeight = 1)",
            x => functional.avg_pool2d(x, (3L, 2L), (1L, 2L))),
        new("GlobalMaxPoolOfSequence", "functional.adaptive_max_pool1d", e => Pool(
            e, [9, 5], "GlobalMaxPool", x => functional.adaptive_max_pool1d(x, 1).squeeze(-1))),
        new("GlobalMaxPoolOfImage", "functional.adaptive_max_pool2d", e => Pool(
            e, [5, 4, 6], "GlobalMaxPool", x => functional.adaptive_max_pool2d(x, [1, 1]).flatten(1))),
        new("GlobalAveragePoolOfSequence", "functional.adaptive_avg_pool1d", e => Pool(
            e, [9, 5], "GlobalAveragePool", x => functional.adaptive_avg_pool1d(x, 1).squeeze(-1))),
        new("GlobalAveragePoolOfImage", "functional.adaptive_avg_pool2d", e => Pool(
            e, [5, 4, 6], "GlobalAveragePool", x => functional.adaptive_avg_pool2d(x, 1).flatten(1))),
    ];

    private static Case Max1D(string name, string attribute, Func<Tensor, Tensor> pool) =>
        new(name, "functional.max_pool1d", e => Pool(e, [9, 5], attribute, pool));

    private static Case Average1D(string name, string attribute, Func<Tensor, Tensor> pool) =>
        new(name, "functional.avg_pool1d", e => Pool(e, [9, 5], attribute, pool));

    private static Case Max2D(string name, string attribute, Func<Tensor, Tensor> pool) =>
        new(name, "functional.max_pool2d", e => Pool(e, [7, 5, 4], attribute, pool));

    private static Case Average2D(string name, string attribute, Func<Tensor, Tensor> pool) =>
        new(name, "functional.avg_pool2d", e => Pool(e, [7, 5, 4], attribute, pool));

    private static Tensor Pool(Experiment e, long[] shape, string attribute, Func<Tensor, Tensor> pool)
    {
        var x = e.Source(shape).ChannelsFirst();
        e.Layer(attribute);
        var y = pool(x);
        return y.dim() == 2 ? y : y.ChannelsLast();
    }
}
