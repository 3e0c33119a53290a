namespace NetDsl.Specifications.Convolution;

/// <summary>Draws layers whose filters slide.</summary>
internal static class DrawnFilter
{
    public static DrawnLayer? Convolution(Drawing draw, Value x, string kind)
    {
        var window = DrawnWindow.Kernel(draw, x, x.IsStreamed, isDilated: true);
        if (!window.Fits)
            return null;
        var products = Product(window.Places) * window.Elements * x.Channels;
        var groups = draw.OneIn(2) ? draw.CommonDivisor(x.Channels, x.Channels) : 1;
        var filters = Math.Max(1, draw.Units(products) / groups) * groups;
        return Of(draw, kind, window, filters, products * filters / groups, $"{filters}", groups > 1 ? $"Groups = {groups}" : "");
    }

    public static DrawnLayer? Depthwise(Drawing draw, Value x, string kind)
    {
        var window = DrawnWindow.Kernel(draw, x, x.IsStreamed, isDilated: true);
        var multiplier = draw.OneIn(2) ? draw.Number(1, 4) : 1;
        var channels = x.Channels * multiplier;
        var products = Product(window.Places) * window.Elements * channels;
        return window.Fits ? Of(draw, kind, window, channels, products, multiplier > 1 ? $"Multiplier = {multiplier}" : "") : null;
    }

    public static DrawnLayer? Transposed(Drawing draw, Value x, string kind)
    {
        var window = DrawnWindow.Transposed(draw, x);
        var products = x.Length * window.Elements;
        var filters = draw.Units(products);
        return window.Fits ? Of(draw, kind, window, filters, products * filters, $"{filters}") : null;
    }

    private static DrawnLayer Of(Drawing draw, string kind, DrawnWindow window, int filters, int products, params string[] arguments) => new(
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
