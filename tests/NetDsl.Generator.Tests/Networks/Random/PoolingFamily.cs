namespace NetDsl.Generator.Tests;

/// <summary>Pooling of windows and of everything.</summary>
internal static class PoolingFamily
{
    public static readonly IReadOnlyList<Production> Productions =
    [
        new("MaxPool1D", x => x.IsSequence, (draw, x) => Pool(draw, x, "MaxPool1D")) { Streams = true },
        new("MaxPool2D", x => x.IsImage, (draw, x) => Pool(draw, x, "MaxPool2D")),
        new("AveragePool1D", x => x.IsSequence, (draw, x) => Pool(draw, x, "AveragePool1D")) { Streams = true },
        new("AveragePool2D", x => x.IsImage, (draw, x) => Pool(draw, x, "AveragePool2D")),
        new("GlobalMaxPool", x => x.IsGrid, (_, x) => new("GlobalMaxPool", [x.Channels])),
        new("GlobalAveragePool", x => x.IsGrid, (_, x) => new("GlobalAveragePool", [x.Channels])),
    ];

    private static DrawnLayer? Pool(Drawing draw, Value x, string kind)
    {
        var window = DrawnWindow.Pool(draw, x, x.IsStreamed);
        return window.Fits ? new(kind, [.. window.Places, x.Channels], window.Options) : null;
    }
}
