using static NetDsl.Specifications.GridReference;

namespace NetDsl.Specifications.Pooling;

/// <summary>Poolings of windows: what they compute of each option, as one value of the elements inside, and how they are drawn.</summary>
internal static class WindowPooling
{
    public static IEnumerable<ReferenceCase> OfSteps(string kind, Func<IEnumerable<double>, double> pool) =>
    [
        LayerCase.OfGrid($"{kind}(3)", [10, 9], x => Pool(x, new(3, 3, 3), new(1), pool)),
        LayerCase.OfGrid($"{kind}(3, Stride = 1, Padding = Padding.Causal)", [6, 8], x => Pool(x, new(6, 3, Before: 2), new(1), pool)),
    ];

    public static IEnumerable<ReferenceCase> OfPixels(string kind, Func<IEnumerable<double>, double> pool) =>
    [
        LayerCase.OfGrid($"{kind}(2)", [4, 6, 8], x => Pool(x, new(2, 2, 2), new(3, 2, 2), pool)),
        LayerCase.OfGrid($"{kind}(2)", [5, 4, 1], x => Pool(x, new(2, 2, 2), new(2, 2, 2), pool)),
        LayerCase.OfGrid($"{kind}(3, Stride = 2)", [7, 5, 6], x => Pool(x, new(3, 3, 2), new(2, 3, 2), pool)),
        LayerCase.OfGrid($"{kind}(2, SizeWidth = 3, StrideHeight = 1)", [4, 6, 17], x => Pool(x, new(3, 2), new(2, 3, 3), pool)),
        LayerCase.OfGrid($"{kind}(3, Stride = 2, Pad = 1)", [5, 6, 8], x => Pool(x, new(3, 3, 2, Before: 1), new(3, 3, 2, Before: 1), pool)),
        LayerCase.OfGrid($"{kind}(3, Stride = 1, Padding = Padding.Same)", [4, 3, 3], x =>
            Pool(x, new(4, 3, Before: 1), new(3, 3, Before: 1), pool)),
        LayerCase.OfGrid($"{kind}(2, Padding = Padding.Same)", [5, 4, 8], x => Pool(x, new(3, 2, 2), new(2, 2, 2), pool)),
    ];

    public static IEnumerable<ReferenceCase> OfAll(string kind, Func<IEnumerable<double>, double> pool) =>
    [
        LayerCase.OfGrid(kind, [4, 5, 8], x => Pool(x, new(1, 4), new(1, 5), pool)),
        LayerCase.OfGrid(kind, [7, 3], x => Pool(x, new(1, 7), new(1), pool)),
    ];

    public static DrawnLayer? Draw(Drawing draw, Value x, string kind)
    {
        var window = DrawnWindow.Pool(draw, x, x.IsStreamed);
        return window.Fits ? new(kind, [.. window.Places, x.Channels], window.Options) : null;
    }
}
