using static NetDsl.Specifications.PlainDense;

namespace NetDsl.Specifications.Groups;

/// <summary>[MixtureOfExperts].</summary>
internal sealed class MixtureOfExpertsSpecification : LayerSpecification
{
    public override IEnumerable<ReferenceCase> Cases =>
    [
        new LayerCase("MixtureOfExperts(3)", [5], x => x.PerSample(one => Mix(x, one, 4, 2, 0, z => z))),
        new LayerCase("MixtureOfExperts(9, Experts = 9, TopK = 1, Activation = Tanh)", [6], x =>
            x.PerSample(one => Mix(x, one, 9, 1, 0, Math.Tanh))),
        new LayerCase("MixtureOfExperts(9, Experts = 1, TopK = 1, PerStep = true)", [8, 3], x =>
            x.PerPosition(one => Mix(x, one, 1, 1, 0, z => z))),
        new LayerCase("MixtureOfExperts(16, Experts = 3, TopK = 3, Activation = Sigmoid)", [8], x =>
            x.PerSample(one => Mix(x, one, 3, 3, 0, Sigmoid))),
        new LayerCase("MixtureOfExperts(8, Experts = 5, TopK = 3, Hidden = 17, Activation = Tanh)", [2, 3], x =>
            x.PerSample(one => Mix(x, one, 5, 3, 17, Math.Tanh))),
        new LayerCase("MixtureOfExperts(7, Hidden = 4, PerStep = true, Activation = Sine)", [4, 8], x =>
            x.PerPosition(one => Mix(x, one, 4, 2, 4, Math.Sin))),
    ];

    public override IReadOnlyList<Production> Productions =>
    [
        new("MixtureOfExperts", _ => true, (draw, x) => Draw(draw, [], x.Length)),
        new("MixtureOfExperts per step", x => x.HasPositions, (draw, x) => Draw(draw, x.Shape[..^1], x.Channels, "PerStep = true"))
        {
            Streams = true,
        },
    ];

    public override IReadOnlyList<SingleLayer> Sizes =>
    [
        new("MixtureOfExperts(64, Experts = 8, Hidden = 64, Activation = Relu)", 128),
        new("MixtureOfExperts(64, Experts = 4, PerStep = true)", 64, 64),
    ];

    public override IReadOnlyList<Reader> Readers =>
    [
        new("MixtureOfExperts(3, Experts = 2)", SourceShapes.Vector),
        new("MixtureOfExperts(3, Experts = 2, PerStep = true)", SourceShapes.Grid),
    ];

    private static IEnumerable<double> Mix(LayerReading layer, double[] x, int experts, int chosen, int hidden, Func<double, double> activation)
    {
        var g = Multiply(x, layer.Parameter("Gate"));
        var best = Enumerable.Range(0, experts).OrderByDescending(e => g[e]).Take(chosen).ToArray();
        var p = Softmax([.. best.Select(e => g[e])]);
        var said = Multiply(x, layer.Parameter("Weights"), layer.Parameter("Bias")).Select(activation).ToArray().Chunk(layer.Parameter("Bias").Length / experts).ToArray();
        if (hidden > 0)
        {
            var (weights, bias) = (layer.Parameter("Output").Chunk(layer.Parameter("Output").Length / experts), layer.Parameter("OutputBias"));
            said = [.. said.Zip(weights, bias.Chunk(bias.Length / experts)).Select(expert => Multiply(expert.First, expert.Second, expert.Third))];
        }

        return Enumerable.Range(0, said[0].Length).Select(n => Sum(chosen, i => p[i] * said[best[i]][n]));
    }

    private static DrawnLayer Draw(Drawing draw, int[] positions, int inputs, string perStep = "")
    {
        var places = positions.Aggregate(1, (product, size) => product * size);
        var experts = draw.Number(1, 5);
        var units = draw.Units(places * experts * inputs);
        var hidden = draw.OneIn(2) ? draw.Number(1, 9) : 0;
        return new(
            "MixtureOfExperts",
            [.. positions, units],
            $"{units}",
            experts == 4 ? "" : $"Experts = {experts}",
            experts >= 2 && draw.OneIn(3) ? "" : $"TopK = {draw.Number(1, experts)}",
            hidden > 0 ? $"Hidden = {hidden}" : "",
            perStep,
            draw.Activation(),
            draw.Initialization())
        {
            IsWeighted = true,
            HasMatrix = true,
            MultiplyAdds = places * experts * (hidden > 0 ? hidden * (inputs + units) : inputs * units),
        };
    }
}
