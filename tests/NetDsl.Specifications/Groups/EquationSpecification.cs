namespace NetDsl.Specifications.Groups;

/// <summary>[Equation]: those of <see cref="OwnFormulas"/> in random networks; what more they may say, <c>OwnEquationTests</c> asks.</summary>
internal sealed class EquationSpecification : LayerSpecification
{
    public override IEnumerable<ReferenceCase> Cases =>
    [
        Of("Equation(nameof(Bilinear), 5)", [7], x => x.PerSample(one =>
            Enumerable.Range(0, 5).Select(n => one.Select((a, k) => one.Select((b, m) =>
                a * x.Parameter("W")[(n * one.Length + k) * one.Length + m] * b).Sum()).Sum()))),
        Of("Equation(nameof(Change))", [4, 9], x => [.. x.Samples.SelectMany(sample =>
            sample.Skip(1).Zip(sample).SelectMany(steps => steps.First.Zip(steps.Second, (next, now) => next - now)))]),
    ];

    public override IReadOnlyList<Production> Productions =>
    [
        new("Bilinear", x => x.Length <= 12, (draw, x) => Sized(draw, "Bilinear", x.Length * x.Length)),
        new("Energy", x => x.Length is > 1 and <= 30, (draw, x) => Draw(draw, "Energy", [1], x.Length * x.Length)),
        new("Squeezed", _ => true, Squeezed),
        new("Distances", _ => true, (draw, x) => Sized(draw, "Distances", x.Length)),
        new("Spread", _ => true, (draw, _) => Draw(draw, "Spread", [1], products: 0)),
        new("Curve", x => x.IsVector, (draw, x) => Draw(draw, "Curve", x.Shape, products: x.Length) with { HasMatrix = false }),
        new("Rows", x => x.IsSequence, Rows) { Streams = true },
        new("Strided", x => x.IsSequence, Strided),
        new("Greatest", x => x.IsSequence && x.Shape[0] > 1, Greatest),
        new("Change", x => x.IsSequence && x.Shape[0] > 1, Change),
        new("Even", x => x.IsSequence, (draw, x) => Draw(draw, "Even", x.Shape, products: x.Length) with { HasMatrix = false })
        {
            Streams = true,
        },
        new("Shares", x => x.IsSequence, (draw, x) => Draw(draw, "Shares", x.Shape, products: 0)) { Streams = true },
        new("Scores", x => x.IsSequence, Scores),
        new("Turned", x => x.IsImage, (draw, x) => Draw(draw, "Turned", [x.Shape[1], x.Shape[0], x.Channels], products: x.Length)),
    ];

    public override IReadOnlyList<SingleLayer> Sizes => [new("Equation(nameof(Bilinear), 32)", 64)];

    public override IReadOnlyList<Reader> Readers => [new("Equation(nameof(Peak))", SourceShapes.All)];

    private static LayerCase Of(string layer, int[] shape, Func<LayerReading, double[]> expected) =>
        new(layer, shape, expected) { Members = OwnFormulas.Of(layer) };

    private static DrawnLayer Draw(Drawing draw, string method, int[] shape, int products, params string[] arguments) =>
        new("Equation", shape, [$"nameof({method})", .. arguments, draw.Activation(3), draw.Initialization()])
        {
            IsWeighted = products > 0,
            HasMatrix = products > 0,
            MultiplyAdds = products,
        };

    private static DrawnLayer Sized(Drawing draw, string method, int inputs)
    {
        var units = draw.Units(inputs);
        return Draw(draw, method, [units], inputs * units, $"{units}");
    }

    private static DrawnLayer Squeezed(Drawing draw, Value x)
    {
        var (units, rank) = (draw.Units(3 * x.Length), draw.Number(1, 3));
        return Draw(draw, "Squeezed", [units], rank * (units + x.Length), $"{units}", $"{rank}");
    }

    private static DrawnLayer Rows(Drawing draw, Value x)
    {
        var units = draw.Units(x.Length);
        return Draw(draw, "Rows", [x.Shape[0], units], x.Length * units, $"{units}");
    }

    private static DrawnLayer Strided(Drawing draw, Value x)
    {
        var size = draw.Number(1, Math.Min(4, x.Shape[0]));
        var places = (x.Shape[0] - size) / 2 + 1;
        var filters = draw.Units(places * size * x.Channels);
        return Draw(draw, "Strided", [places, filters], places * size * x.Channels * filters, $"{size}", $"{filters}");
    }

    private static DrawnLayer Greatest(Drawing draw, Value x)
    {
        var size = draw.Number(1, Math.Min(4, x.Shape[0]));
        return Draw(draw, "Greatest", [(x.Shape[0] - size) / 2 + 1, x.Channels], products: 0, $"{size}");
    }

    private static DrawnLayer Change(Drawing draw, Value x) => Draw(draw, "Change", [x.Shape[0] - 1, x.Channels], products: 0);

    private static DrawnLayer Scores(Drawing draw, Value x)
    {
        var other = draw.Other(value => value.IsSequence && value.Channels == x.Channels && !value.IsStreamed)!;
        return Draw(draw, "Scores", [x.Shape[0], other.Shape[0]], products: 0, $"With = [{other.Reference}]") with
        {
            Others = [other],
        };
    }
}
