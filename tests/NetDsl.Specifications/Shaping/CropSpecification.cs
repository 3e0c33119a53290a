using static NetDsl.Specifications.LayerCase;

namespace NetDsl.Specifications.Shaping;

/// <summary>[Crop].</summary>
internal sealed class CropSpecification : LayerSpecification
{
    public override IEnumerable<ReferenceCase> Cases =>
    [
        OfGrid("Crop(1)", [4, 5, 8], x => Grid.Of(2, 3, 8, (i, j, c) => x[i + 1, j + 1, c])),
        OfGrid("Crop(2)", [7, 3], x => Grid.Of(3, 1, 3, (i, _, c) => x[i + 2, 0, c])),
    ];

    public override IReadOnlyList<Production> Productions => [new("Crop", x => x.IsGrid, (draw, x) => Margins.Draw(draw, x, "Crop", -1))];

    public override IReadOnlyList<SingleLayer> Sizes => [new("Crop(2)", 28, 28, 32)];

    public override IReadOnlyList<Reader> Readers => [new("Crop(1)", SourceShapes.Grid)];
}
