namespace NetDsl.Specifications.Attention;

/// <summary>[LearnedPositions].</summary>
internal sealed class LearnedPositionsSpecification : LayerSpecification
{
    public override IEnumerable<ReferenceCase> Cases => new int[][] { [6, 5], [4, 16], [3, 1] }.Select(shape =>
        new LayerCase("LearnedPositions", shape, x => x.PerSample(one => one.Zip(x.Parameter("Weights"), (value, w) => value + w))));

    public override IReadOnlyList<Production> Productions => [new("LearnedPositions", x => x.IsSequence, Draw) { Streams = true }];

    public override IReadOnlyList<SingleLayer> Sizes => [new("LearnedPositions", 64, 64)];

    public override IReadOnlyList<Reader> Readers => [new("LearnedPositions", SourceShapes.Sequence)];

    private static DrawnLayer Draw(Drawing draw, Value x) =>
        new("LearnedPositions", x.Shape, draw.Initialization()) { IsWeighted = true, HasMatrix = true };
}
