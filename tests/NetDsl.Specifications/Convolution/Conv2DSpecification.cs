using static NetDsl.Specifications.GridReference;
using static NetDsl.Specifications.LayerCase;

namespace NetDsl.Specifications.Convolution;

/// <summary>[Conv2D]. Where padding is given by name, the places and the margin that follow from it are written out.</summary>
internal sealed class Conv2DSpecification : LayerSpecification
{
    public override IEnumerable<ReferenceCase> Cases =>
    [
        .. new[] { (1, 1), (1, 6), (3, 8), (6, 16), (16, 3), (8, 17) }.Select(OfSize),
        OfGrid("Conv2D(6, Kernel = 2, Activation = Tanh)", [4, 4, 2], (x, w, b) =>
            Convolve(x, w, b, new(3, 2), new(3, 2), 6).Map(Math.Tanh)),
        OfGrid("Conv2D(16, Kernel = 1, Bias = false)", [3, 4, 5], (x, w, b) => Convolve(x, w, b, new(3), new(4), 16)),
        OfGrid("Conv2D(10, KernelHeight = 3, KernelWidth = 4)", [3, 4, 5], (x, w, b) =>
            Convolve(x, w, b, new(1, 3), new(1, 4), 10)),
        OfGrid("Conv2D(8, StrideHeight = 2, StrideWidth = 3)", [8, 8, 3], (x, w, b) =>
            Convolve(x, w, b, new(3, 3, 2), new(2, 3, 3), 8)),
        OfGrid("Conv2D(8, Kernel = 2, Stride = 3)", [8, 7, 3], (x, w, b) => Convolve(x, w, b, new(3, 2, 3), new(2, 2, 3), 8)),
        OfGrid("Conv2D(9, Dilation = 2)", [6, 7, 2], (x, w, b) =>
            Convolve(x, w, b, new(2, 3, Dilation: 2), new(3, 3, Dilation: 2), 9)),
        OfGrid("Conv2D(8, PadHeight = 1, PadWidth = 2)", [3, 4, 2], (x, w, b) =>
            Convolve(x, w, b, new(3, 3, Before: 1), new(6, 3, Before: 2), 8)),
        OfGrid("Conv2D(16, Kernel = 4, Padding = Padding.Same)", [5, 4, 3], (x, w, b) =>
            Convolve(x, w, b, new(5, 4, Before: 1), new(4, 4, Before: 1), 16)),
        OfGrid("Conv2D(4, Stride = 2, Padding = Padding.Same)", [6, 5, 3], (x, w, b) =>
            Convolve(x, w, b, new(3, 3, 2), new(3, 3, 2, Before: 1), 4)),
        OfGrid("Conv2D(16, Groups = 2, Activation = Sigmoid)", [4, 5, 6], (x, w, b) =>
            Convolve(x, w, b, new(2, 3), new(3, 3), 16, groups: 2).Map(PlainDense.Sigmoid)),
        OfGrid("Conv2D(6, Groups = 3, Stride = 2, Pad = 1)", [4, 5, 3], (x, w, b) =>
            Convolve(x, w, b, new(2, 3, 2, Before: 1), new(3, 3, 2, Before: 1), 6, groups: 3)),
        OfGrid("Conv2D(8, Kernel = 2, Stride = 2, Dilation = 3, Groups = 2, Pad = 2)", [5, 6, 4], (x, w, b) =>
            Convolve(x, w, b, new(3, 2, 2, 2, 3), new(4, 2, 2, 2, 3), 8, groups: 2)),
    ];

    public override IReadOnlyList<Production> Productions =>
        [new("Conv2D", x => x.IsImage, (draw, x) => DrawnFilter.Convolution(draw, x, "Conv2D"))];

    public override IReadOnlyList<SingleLayer> Sizes =>
    [
        new("Conv2D(16, Kernel = 5)", 28, 28, 1),
        new("Conv2D(32)", 28, 28, 16),
        new("Conv2D(32, Padding = Padding.Same, Activation = Relu)", 28, 28, 16),
        new("Conv2D(64, Stride = 2)", 28, 28, 16),
        new("Conv2D(32, Dilation = 2)", 28, 28, 16),
        new("Conv2D(32, Groups = 4)", 28, 28, 16),
        new("Conv2D(64, Kernel = 1)", 14, 14, 64),
    ];

    public override IReadOnlyList<Reader> Readers =>
        [new("Conv2D(3, Kernel = 2)", SourceShapes.Image), new("Conv2D(3, Padding = Padding.Same)", SourceShapes.Image)];

    private static LayerCase OfSize((int Channels, int Filters) size) => OfGrid($"Conv2D({size.Filters})", [5, 6, size.Channels], (x, w, b) =>
        Convolve(x, w, b, new(3, 3), new(4, 3), size.Filters));
}
