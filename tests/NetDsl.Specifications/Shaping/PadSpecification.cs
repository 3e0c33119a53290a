using static NetDsl.Specifications.LayerCase;

namespace NetDsl.Specifications.Shaping;

/// <summary>[Pad].</summary>
internal sealed class PadSpecification : LayerSpecification
{
    public override IEnumerable<ReferenceCase> Cases =>
    [
        OfGrid("Pad(2)", [3, 2, 9], x => Grid.Of(7, 6, 9, (i, j, c) => x.Holds(i - 2, j - 2) ? x[i - 2, j - 2, c] : 0)),
        OfGrid("Pad(1)", [3, 2], x => Grid.Of(5, 1, 2, (i, _, c) => x.Holds(i - 1, 0) ? x[i - 1, 0, c] : 0)),
    ];

    public override IReadOnlyList<Production> Productions => [new("Pad", x => x.IsGrid, (draw, x) => Margins.Draw(draw, x, "Pad", 1))];

    public override IReadOnlyList<SingleLayer> Sizes => [new("Pad(2)", 28, 28, 32)];

    public override IReadOnlyList<Reader> Readers => [new("Pad(1)", SourceShapes.Grid)];
}
