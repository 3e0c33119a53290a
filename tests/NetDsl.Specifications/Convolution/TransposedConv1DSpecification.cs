using static NetDsl.Specifications.GridReference;
using static NetDsl.Specifications.LayerCase;

namespace NetDsl.Specifications.Convolution;

/// <summary>[TransposedConv1D].</summary>
internal sealed class TransposedConv1DSpecification : LayerSpecification
{
    public override IEnumerable<ReferenceCase> Cases =>
    [
        OfGrid("TransposedConv1D(17, Stride = 2, Activation = Relu)", [4, 3], (x, w, b) =>
            Transpose(x, w, b, new(9, 3, 2), new(1), 17).Map(z => Math.Max(z, 0))),
        OfGrid("TransposedConv1D(8, Kernel = 5, Stride = 2, Padding = Padding.Causal)", [4, 3], (x, w, b) =>
            Transpose(x, w, b, new(8, 5, 2), new(1), 8)),
    ];

    public override IReadOnlyList<Production> Productions =>
        [new("TransposedConv1D", x => x.IsSequence, (draw, x) => DrawnFilter.Transposed(draw, x, "TransposedConv1D"))];

    public override IReadOnlyList<SingleLayer> Sizes => [new("TransposedConv1D(32, Kernel = 4, Stride = 2, Padding = Padding.Same)", 64, 64)];

    public override IReadOnlyList<Reader> Readers => [new("TransposedConv1D(2)", SourceShapes.Sequence)];
}
