namespace NetDsl.Specifications.Pooling;

/// <summary>[MaxPool1D].</summary>
internal sealed class MaxPool1DSpecification : LayerSpecification
{
    public override IEnumerable<ReferenceCase> Cases => WindowPooling.OfSteps("MaxPool1D", Enumerable.Max);

    public override IReadOnlyList<Production> Productions =>
        [new("MaxPool1D", x => x.IsSequence, (draw, x) => WindowPooling.Draw(draw, x, "MaxPool1D")) { Streams = true }];

    public override IReadOnlyList<SingleLayer> Sizes => [new("MaxPool1D(2)", 128, 64)];

    public override IReadOnlyList<Reader> Readers =>
        [new("MaxPool1D(2)", SourceShapes.Sequence), new("MaxPool1D(3, Stride = 1)", SourceShapes.Sequence)];
}
