namespace NetDsl.Specifications.Shaping;

/// <summary>[Flatten].</summary>
internal sealed class FlattenSpecification : LayerSpecification
{
    public override IEnumerable<ReferenceCase> Cases => [new LayerCase("Flatten", [3, 2, 5], x => x.Values)];

    public override IReadOnlyList<Production> Productions => [new("Flatten", _ => true, (_, x) => new("Flatten", [x.Length]))];

    public override IReadOnlyList<SingleLayer> Sizes => [new("Flatten", 28, 28, 32)];

    public override IReadOnlyList<Reader> Readers => [new("Flatten", SourceShapes.Grid)];
}
