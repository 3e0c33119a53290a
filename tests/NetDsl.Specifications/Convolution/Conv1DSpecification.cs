using static NetDsl.Specifications.GridReference;
using static NetDsl.Specifications.LayerCase;

namespace NetDsl.Specifications.Convolution;

/// <summary>[Conv1D].</summary>
internal sealed class Conv1DSpecification : LayerSpecification
{
    public override IEnumerable<ReferenceCase> Cases =>
    [
        OfGrid("Conv1D(8)", [9, 5], (x, w, b) => Convolve(x, w, b, new(7, 3), new(1), 8)),
        OfGrid("Conv1D(17, Kernel = 4, Stride = 2)", [9, 1], (x, w, b) => Convolve(x, w, b, new(3, 4, 2), new(1), 17)),
        OfGrid("Conv1D(16, Kernel = 4, Padding = Padding.Same)", [7, 3], (x, w, b) => Convolve(x, w, b, new(7, 4, Before: 1), new(1), 16)),
        OfGrid("Conv1D(8, Kernel = 2, Dilation = 4, Padding = Padding.Causal, Activation = Relu)", [9, 8], (x, w, b) =>
            Convolve(x, w, b, new(9, 2, Before: 4, Dilation: 4), new(1), 8).Map(z => Math.Max(z, 0))),
        OfGrid("Conv1D(3, Stride = 2, Padding = Padding.Causal)", [8, 2], (x, w, b) =>
            Convolve(x, w, b, new(4, 3, 2, Before: 2), new(1), 3)),
        OfGrid("Conv1D(32, Groups = 2, Pad = 1)", [6, 8], (x, w, b) =>
            Convolve(x, w, b, new(6, 3, Before: 1), new(1), 32, groups: 2)),
    ];

    public override IReadOnlyList<Production> Productions =>
        [new("Conv1D", x => x.IsSequence, (draw, x) => DrawnFilter.Convolution(draw, x, "Conv1D")) { Streams = true }];

    public override IReadOnlyList<SingleLayer> Sizes =>
    [
        new("Conv1D(64)", 128, 32),
        new("Conv1D(64, Stride = 2, Padding = Padding.Same)", 128, 32),
        new("Conv1D(64, Dilation = 4, Padding = Padding.Causal)", 128, 32),
        new("Conv1D(64, Groups = 4)", 128, 32),
    ];

    public override IReadOnlyList<Reader> Readers =>
        [new("Conv1D(3)", SourceShapes.Sequence), new("Conv1D(3, Padding = Padding.Same)", SourceShapes.Sequence)];
}
