namespace NetDsl.Specifications.Joins;

/// <summary>[Concat].</summary>
internal sealed class ConcatSpecification : LayerSpecification
{
    public override IEnumerable<ReferenceCase> Cases =>
    [
        .. new int[][] { [5], [17], [3, 8] }.Select(shape => new LayerCase("Concat(nameof(Before), nameof(Other))", shape, x =>
            x.PerPosition("Other", (a, b) => a.Concat(b)))),
        new LayerCase("Concat(nameof(Other), nameof(Before), nameof(Other))", [2, 3, 4], x =>
            x.PerPosition("Other", (a, b) => b.Concat(a).Concat(b))),
    ];

    public override IReadOnlyList<Production> Productions => [new("Concat", _ => true, Draw) { Streams = true }];

    public override IReadOnlyList<SingleLayer> Sizes => [new("Concat(nameof(Before), nameof(Other))", 28, 28, 32)];

    public override IReadOnlyList<Reader> Readers => [new("Concat(nameof(Source), nameof(Source))", SourceShapes.Grid)];

    private static DrawnLayer Draw(Drawing draw, Value x)
    {
        IReadOnlyList<Value> sources = [x, .. ElementwiseJoin.Others(draw, other => Fits(other, x), draw.Number(1, 3))];
        return DrawnLayer.Join("Concat", [.. x.Shape[..^1], sources.Sum(source => source.Channels)], sources);
    }

    private static bool Fits(Value other, Value x) =>
        other.Shape.AsSpan()[..^1].SequenceEqual(x.Shape.AsSpan()[..^1]) && other.IsStreamed == x.IsStreamed;
}
