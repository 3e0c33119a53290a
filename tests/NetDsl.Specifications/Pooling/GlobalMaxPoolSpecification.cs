namespace NetDsl.Specifications.Pooling;

/// <summary>[GlobalMaxPool].</summary>
internal sealed class GlobalMaxPoolSpecification : LayerSpecification
{
    public override IEnumerable<ReferenceCase> Cases => WindowPooling.OfAll("GlobalMaxPool", Enumerable.Max);

    public override IReadOnlyList<Production> Productions =>
        [new("GlobalMaxPool", x => x.IsGrid, (_, x) => new("GlobalMaxPool", [x.Channels]))];

    public override IReadOnlyList<SingleLayer> Sizes => [new("GlobalMaxPool", 28, 28, 32)];

    public override IReadOnlyList<Reader> Readers => [new("GlobalMaxPool", SourceShapes.Grid)];
}
