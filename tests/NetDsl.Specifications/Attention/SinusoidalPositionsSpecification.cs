namespace NetDsl.Specifications.Attention;

/// <summary>[SinusoidalPositions].</summary>
internal sealed class SinusoidalPositionsSpecification : LayerSpecification
{
    public override IEnumerable<ReferenceCase> Cases => new int[][] { [9, 6], [9, 1], [4, 17] }.Select(shape =>
        new LayerCase("SinusoidalPositions", shape, x => x.PerSample(one =>
            one.Select((value, i) => value + Wave(i / x.Channels, i % x.Channels, x.Channels)))));

    public override IReadOnlyList<Production> Productions =>
        [new("SinusoidalPositions", x => x.IsSequence, (_, x) => new("SinusoidalPositions", x.Shape)) { Streams = true }];

    public override IReadOnlyList<SingleLayer> Sizes => [new("SinusoidalPositions", 64, 64)];

    public override IReadOnlyList<Reader> Readers => [new("SinusoidalPositions", SourceShapes.Sequence)];

    private static double Wave(int t, int n, int width)
    {
        var angle = t / Math.Pow(10000, (double)(n - n % 2) / width);
        return n % 2 == 0 ? Math.Sin(angle) : Math.Cos(angle);
    }
}
