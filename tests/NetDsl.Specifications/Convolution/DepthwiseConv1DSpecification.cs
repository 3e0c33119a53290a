using static NetDsl.Specifications.GridReference;
using static NetDsl.Specifications.LayerCase;

namespace NetDsl.Specifications.Convolution;

/// <summary>[DepthwiseConv1D].</summary>
internal sealed class DepthwiseConv1DSpecification : LayerSpecification
{
    public override IEnumerable<ReferenceCase> Cases =>
    [
        OfGrid("DepthwiseConv1D(Kernel = 5, Padding = Padding.Causal)", [6, 10], (x, w, b) =>
            Convolve(x, w, b, new(6, 5, Before: 4), new(1), 10, groups: 10)),
        OfGrid("DepthwiseConv1D(Multiplier = 2, Stride = 2, Bias = false, Activation = Tanh)", [7, 4], (x, w, b) =>
            Convolve(x, w, b, new(3, 3, 2), new(1), 8, groups: 4).Map(Math.Tanh)),
    ];

    public override IReadOnlyList<Production> Productions =>
        [new("DepthwiseConv1D", x => x.IsSequence, (draw, x) => DrawnFilter.Depthwise(draw, x, "DepthwiseConv1D")) { Streams = true }];

    public override IReadOnlyList<SingleLayer> Sizes => [new("DepthwiseConv1D(Kernel = 5)", 128, 64)];

    public override IReadOnlyList<Reader> Readers => [new("DepthwiseConv1D", SourceShapes.Sequence)];
}
