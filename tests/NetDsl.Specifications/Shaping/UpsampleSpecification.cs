using static NetDsl.Specifications.GridReference;
using static NetDsl.Specifications.LayerCase;

namespace NetDsl.Specifications.Shaping;

/// <summary>[Upsample].</summary>
internal sealed class UpsampleSpecification : LayerSpecification
{
    public override IEnumerable<ReferenceCase> Cases =>
    [
        .. new[] { 1, 2, 3, 4 }.SelectMany(OfFactor),
        OfGrid("Upsample(3)", [4, 3], x => Grid.Of(12, 1, 3, (i, _, c) => x[i / 3, 0, c])),
        OfGrid("Upsample(2, Interpolation = Interpolation.Linear)", [1, 1, 3], x => Interpolate(x, 2, 2)),
    ];

    public override IReadOnlyList<Production> Productions => [new("Upsample", x => x.IsGrid, Draw)];

    public override IReadOnlyList<SingleLayer> Sizes =>
        [new("Upsample(2)", 14, 14, 32), new("Upsample(2, Interpolation = Interpolation.Linear)", 14, 14, 32)];

    public override IReadOnlyList<Reader> Readers =>
        [new("Upsample(2)", SourceShapes.Grid), new("Upsample(2, Interpolation = Interpolation.Linear)", SourceShapes.Grid)];

    private static IEnumerable<LayerCase> OfFactor(int factor) =>
    [
        OfGrid($"Upsample({factor})", [3, 2, 8], x => Grid.Of(3 * factor, 2 * factor, 8, (i, j, c) => x[i / factor, j / factor, c])),
        OfGrid($"Upsample({factor}, Interpolation = Interpolation.Linear)", [3, 4, 5], x => Interpolate(x, factor, factor)),
        OfGrid($"Upsample({factor}, Interpolation = Interpolation.Linear)", [4, 8], x => Interpolate(x, factor, 1)),
    ];

    private static DrawnLayer Draw(Drawing draw, Value x)
    {
        var factor = draw.Number(1, 4);
        var interpolation = draw.Maybe("Interpolation = Interpolation.Linear", 2);
        return new("Upsample", [.. x.Shape[..^1].Select(size => size * factor), x.Channels], $"{factor}", interpolation);
    }
}
