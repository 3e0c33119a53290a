using static NetDsl.Specifications.PlainNormalisation;

namespace NetDsl.Specifications.Normalisation;

/// <summary>[GroupNorm].</summary>
internal sealed class GroupNormSpecification : LayerSpecification
{
    public override IEnumerable<ReferenceCase> Cases =>
        new[] { (1, [6]), (3, [6]), (2, [5, 16]), (4, [2, 3, 8]), (17, [2, 2, 17]), (1, new[] { 3, 2, 4 }) }.Select(one => Of(one.Item1, one.Item2));

    public override IReadOnlyList<Production> Productions =>
        [new("GroupNorm", _ => true, (draw, x) => DrawnNorm.Of(draw, x, "GroupNorm", $"{draw.CommonDivisor(x.Channels, x.Channels)}"))];

    public override IReadOnlyList<SingleLayer> Sizes => [new("GroupNorm(4)", 28, 28, 32)];

    public override IReadOnlyList<Reader> Readers => [new("GroupNorm(2)", SourceShapes.Grid)];

    private static LayerCase Of(int groups, int[] shape) => new($"GroupNorm({groups})", shape, x =>
        Affine(x, Normalise(x, (s, _, n) => OfChannel(s, 0, n / (x.Channels / groups)))));
}
