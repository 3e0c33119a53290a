namespace NetDsl.Specifications.Shaping;

/// <summary>[Skip].</summary>
internal sealed class SkipSpecification : LayerSpecification
{
    public override IEnumerable<ReferenceCase> Cases => [new LayerCase("Skip", [2, 5], x => x.Values)];

    public override IReadOnlyList<Production> Productions => [new("Skip", _ => true, (_, x) => new("Skip", x.Shape)) { Streams = true }];

    public override IReadOnlyList<SingleLayer> Sizes => [];

    public override IReadOnlyList<Reader> Readers => [new("Skip", SourceShapes.Grid)];

    public override string? WithoutOracle => "it computes nothing";

    public override string? WithoutSizes => "it computes nothing";
}
