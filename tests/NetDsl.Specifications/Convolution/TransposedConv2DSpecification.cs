using static NetDsl.Specifications.GridReference;
using static NetDsl.Specifications.LayerCase;

namespace NetDsl.Specifications.Convolution;

/// <summary>[TransposedConv2D].</summary>
internal sealed class TransposedConv2DSpecification : LayerSpecification
{
    public override IEnumerable<ReferenceCase> Cases =>
    [
        OfGrid("TransposedConv2D(8)", [3, 4, 5], (x, w, b) => Transpose(x, w, b, new(5, 3), new(6, 3), 8)),
        OfGrid("TransposedConv2D(3, Stride = 2)", [3, 4, 8], (x, w, b) => Transpose(x, w, b, new(7, 3, 2), new(9, 3, 2), 3)),
        OfGrid("TransposedConv2D(16, Kernel = 2, Stride = 3, OutputPadding = 1)", [2, 3, 2], (x, w, b) =>
            Transpose(x, w, b, new(6, 2, 3), new(9, 2, 3), 16)),
        OfGrid("TransposedConv2D(4, Kernel = 4, Stride = 2, PadHeight = 1, PadWidth = 0)", [3, 2, 3], (x, w, b) =>
            Transpose(x, w, b, new(6, 4, 2, Before: 1), new(6, 4, 2), 4)),
        OfGrid("TransposedConv2D(8, Stride = 2, Pad = 1, OutputPadding = 1)", [3, 2, 3], (x, w, b) =>
            Transpose(x, w, b, new(6, 3, 2, Before: 1), new(4, 3, 2, Before: 1), 8)),
        OfGrid("TransposedConv2D(8, Kernel = 5, Stride = 2, Padding = Padding.Same, Activation = Tanh)", [3, 4, 6], (x, w, b) =>
            Transpose(x, w, b, new(6, 5, 2, Before: 1), new(8, 5, 2, Before: 1), 8).Map(Math.Tanh)),
        OfGrid("TransposedConv2D(1, Kernel = 2, Stride = 3, Padding = Padding.Same, Bias = false)", [2, 2, 3], (x, w, b) =>
            Transpose(x, w, b, new(6, 2, 3), new(6, 2, 3), 1)),
    ];

    public override IReadOnlyList<Production> Productions =>
        [new("TransposedConv2D", x => x.IsImage, (draw, x) => DrawnFilter.Transposed(draw, x, "TransposedConv2D"))];

    public override IReadOnlyList<SingleLayer> Sizes =>
        [new("TransposedConv2D(16, Kernel = 4, Stride = 2, Padding = Padding.Same)", 14, 14, 32)];

    public override IReadOnlyList<Reader> Readers => [new("TransposedConv2D(2)", SourceShapes.Image)];
}
