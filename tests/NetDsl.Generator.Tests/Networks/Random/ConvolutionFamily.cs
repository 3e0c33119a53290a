namespace NetDsl.Generator.Tests;

/// <summary>Convolutions of sequences and images.</summary>
internal static class ConvolutionFamily
{
    public static readonly IReadOnlyList<Production> Productions =
    [
        new("Conv1D", x => x.IsSequence, (draw, x) => Convolution(draw, x, "Conv1D")) { Streams = true },
        new("Conv2D", x => x.IsImage, (draw, x) => Convolution(draw, x, "Conv2D")),
        new("DepthwiseConv1D", x => x.IsSequence, (draw, x) => Depthwise(draw, x, "DepthwiseConv1D")) { Streams = true },
        new("DepthwiseConv2D", x => x.IsImage, (draw, x) => Depthwise(draw, x, "DepthwiseConv2D")),
        new("TransposedConv1D", x => x.IsSequence, (draw, x) => Transposed(draw, x, "TransposedConv1D")),
        new("TransposedConv2D", x => x.IsImage, (draw, x) => Transposed(draw, x, "TransposedConv2D")),
    ];

    private static DrawnLayer? Convolution(Drawing draw, Value x, string kind)
    {
        var window = DrawnWindow.Kernel(draw, x, x.IsStreamed, isDilated: true);
        if (!window.Fits)
            return null;
        var products = Product(window.Places) * window.Elements * x.Channels;
        var groups = draw.OneIn(2) ? draw.CommonDivisor(x.Channels, x.Channels) : 1;
        var filters = Math.Max(1, draw.Units(products) / groups) * groups;
        return Filter(draw, kind, window, filters, products * filters / groups, $"{filters}", groups > 1 ? $"Groups = {groups}" : "");
    }

    private static DrawnLayer? Depthwise(Drawing draw, Value x, string kind)
    {
        var window = DrawnWindow.Kernel(draw, x, x.IsStreamed, isDilated: true);
        var multiplier = draw.OneIn(2) ? draw.Number(1, 4) : 1;
        var channels = x.Channels * multiplier;
        var products = Product(window.Places) * window.Elements * channels;
        return window.Fits ? Filter(draw, kind, window, channels, products, multiplier > 1 ? $"Multiplier = {multiplier}" : "") : null;
    }

    private static DrawnLayer? Transposed(Drawing draw, Value x, string kind)
    {
        var window = DrawnWindow.Transposed(draw, x);
        var products = x.Length * window.Elements;
        var filters = draw.Units(products);
        return window.Fits ? Filter(draw, kind, window, filters, products * filters, $"{filters}") : null;
    }

    private static DrawnLayer Filter(
        Drawing draw, string kind, DrawnWindow window, int filters, int products, params string[] arguments) => new(
        kind,
        [.. window.Places, filters],
        [.. arguments, .. window.Options, draw.Activation(), draw.Maybe("Bias = false"), draw.Initialization()])
        {
            IsWeighted = true,
            HasMatrix = true,
            MultiplyAdds = products,
        };

    private static int Product(IEnumerable<int> sizes) => sizes.Aggregate(1, (product, size) => product * size);
}
