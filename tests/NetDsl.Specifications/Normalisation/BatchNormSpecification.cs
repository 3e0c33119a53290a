using static NetDsl.Specifications.PlainNormalisation;

namespace NetDsl.Specifications.Normalisation;

/// <summary>[BatchNorm].</summary>
internal sealed class BatchNormSpecification : LayerSpecification
{
    public override IEnumerable<ReferenceCase> Cases =>
    [
        .. Shapes.Select(shape => new LayerCase("BatchNorm", shape, x => Affine(x, Compute(x)))),
        new LayerCase("BatchNorm(Momentum = 0)", [3, 1], x => Affine(x, Compute(x))),
        new LayerCase("BatchNorm(Affine = false, Epsilon = 0.1, Momentum = 0.5)", [3, 3, 4], x => Compute(x, 0.1)),
        new LayerCase("BatchNorm(Frozen = true)", [3, 17], x => Affine(x, Compute(x with { IsTraining = false }))),
    ];

    public override IReadOnlyList<Production> Productions => [new("BatchNorm", _ => true, Draw) { Streams = true }];

    public override IReadOnlyList<SingleLayer> Sizes => [new("BatchNorm", 28, 28, 32), new("BatchNorm", 256)];

    public override IReadOnlyList<Reader> Readers => [new("BatchNorm", SourceShapes.All)];

    private static double[] Compute(LayerReading reading, double epsilon = Epsilon)
    {
        if (reading.IsTraining)
            return Normalise(reading, (_, _, n) => n, epsilon);
        var (mean, variance) = (reading.Parameter("RunningMean"), reading.Parameter("RunningVariance"));
        return Normalise(reading, (_, n) => (mean[n], variance[n]), (_, _, n) => n, epsilon);
    }

    private static DrawnLayer Draw(Drawing draw, Value x) =>
        DrawnNorm.Of(draw, x, "BatchNorm", draw.Maybe($"Momentum = {draw.Pick("0", "0.3", "1")}"));
}
