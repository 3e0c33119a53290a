using static NetDsl.Specifications.PlainDense;

namespace NetDsl.Specifications.Groups;

/// <summary>[SqueezeExcite].</summary>
internal sealed class SqueezeExciteSpecification : LayerSpecification
{
    public override IEnumerable<ReferenceCase> Cases =>
    [
        new LayerCase("SqueezeExcite", [4, 8], Compute),
        new LayerCase("SqueezeExcite(Reduction = 2)", [3, 2, 16], Compute),
        new LayerCase("SqueezeExcite(Reduction = 4)", [2, 2, 3], Compute),
    ];

    public override IReadOnlyList<Production> Productions => [new("SqueezeExcite", x => x.HasPositions, Draw)];

    public override IReadOnlyList<SingleLayer> Sizes => [new("SqueezeExcite", 28, 28, 32)];

    public override IReadOnlyList<Reader> Readers => [new("SqueezeExcite(Reduction = 2)", SourceShapes.Grid)];

    private static double[] Compute(LayerReading reading)
    {
        double[] Gates(double[][] sample)
        {
            double[] mean = [.. Enumerable.Range(0, reading.Channels).Select(n => sample.Average(position => position[n]))];
            var hidden = Multiply(mean, reading.Parameter("Squeeze"), reading.Parameter("SqueezeBias")).Select(z => Math.Max(z, 0)).ToArray();
            return [.. Multiply(hidden, reading.Parameter("Excite"), reading.Parameter("ExciteBias")).Select(Sigmoid)];
        }

        return [.. reading.Samples.SelectMany(sample => sample.SelectMany(position => position.Zip(Gates(sample), (x, gate) => x * gate)))];
    }

    private static DrawnLayer Draw(Drawing draw, Value x) =>
        new("SqueezeExcite", x.Shape, draw.Maybe($"Reduction = {draw.Number(1, 5)}", 2)) { IsWeighted = true, HasMatrix = true };
}
