using static NetDsl.Specifications.GridReference;
using static NetDsl.Specifications.LayerCase;

namespace NetDsl.Specifications.Convolution;

/// <summary>[DepthwiseConv2D].</summary>
internal sealed class DepthwiseConv2DSpecification : LayerSpecification
{
    public override IEnumerable<ReferenceCase> Cases =>
    [
        OfGrid("DepthwiseConv2D", [5, 5, 8], (x, w, b) => Convolve(x, w, b, new(3, 3), new(3, 3), 8, groups: 8)),
        OfGrid("DepthwiseConv2D(Padding = Padding.Same, Stride = 2, Activation = Tanh)", [5, 4, 17], (x, w, b) =>
            Convolve(x, w, b, new(3, 3, 2, Before: 1), new(2, 3, 2), 17, groups: 17).Map(Math.Tanh)),
        OfGrid("DepthwiseConv2D(Kernel = 2, Multiplier = 3, Bias = false)", [4, 4, 3], (x, w, b) =>
            Convolve(x, w, b, new(3, 2), new(3, 2), 9, groups: 3)),
        OfGrid("DepthwiseConv2D(Multiplier = 2, Pad = 1, Dilation = 2)", [4, 5, 8], (x, w, b) =>
            Convolve(x, w, b, new(2, 3, Before: 1, Dilation: 2), new(3, 3, Before: 1, Dilation: 2), 16, groups: 8)),
    ];

    public override IReadOnlyList<Production> Productions =>
        [new("DepthwiseConv2D", x => x.IsImage, (draw, x) => DrawnFilter.Depthwise(draw, x, "DepthwiseConv2D"))];

    public override IReadOnlyList<SingleLayer> Sizes =>
    [
        new("DepthwiseConv2D", 28, 28, 32),
        new("DepthwiseConv2D(Padding = Padding.Same, Stride = 2)", 28, 28, 32),
        new("DepthwiseConv2D(Multiplier = 2)", 28, 28, 16),
    ];

    public override IReadOnlyList<Reader> Readers => [new("DepthwiseConv2D(Kernel = 2)", SourceShapes.Image)];
}
