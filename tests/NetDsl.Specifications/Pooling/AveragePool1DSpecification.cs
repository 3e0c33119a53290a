namespace NetDsl.Specifications.Pooling;

/// <summary>[AveragePool1D].</summary>
internal sealed class AveragePool1DSpecification : LayerSpecification
{
    public override IEnumerable<ReferenceCase> Cases => WindowPooling.OfSteps("AveragePool1D", Enumerable.Average);

    public override IReadOnlyList<Production> Productions =>
        [new("AveragePool1D", x => x.IsSequence, (draw, x) => WindowPooling.Draw(draw, x, "AveragePool1D")) { Streams = true }];

    public override IReadOnlyList<SingleLayer> Sizes => [new("AveragePool1D(2)", 128, 64)];

    public override IReadOnlyList<Reader> Readers => [new("AveragePool1D(2)", SourceShapes.Sequence)];
}
