namespace NetDsl.Specifications.Pooling;

/// <summary>[GlobalAveragePool].</summary>
internal sealed class GlobalAveragePoolSpecification : LayerSpecification
{
    public override IEnumerable<ReferenceCase> Cases => WindowPooling.OfAll("GlobalAveragePool", Enumerable.Average);

    public override IReadOnlyList<Production> Productions =>
        [new("GlobalAveragePool", x => x.IsGrid, (_, x) => new("GlobalAveragePool", [x.Channels]))];

    public override IReadOnlyList<SingleLayer> Sizes => [new("GlobalAveragePool", 28, 28, 32)];

    public override IReadOnlyList<Reader> Readers => [new("GlobalAveragePool", SourceShapes.Grid)];
}
