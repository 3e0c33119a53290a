using static NetDsl.Specifications.PlainDense;

namespace NetDsl.Specifications.Groups;

/// <summary>[Dense].</summary>
internal sealed class DenseSpecification : LayerSpecification
{
    public override IEnumerable<ReferenceCase> Cases =>
    [
        .. new[] { ([13], 7), ([24], 64), (new[] { 2, 3, 4 }, 17) }.Select(size => Flat(size.Item1, size.Item2)),
        .. new[] { ([4, 5], 3), ([6, 16], 17), ([2, 3, 8], 16), (new[] { 3, 3, 9 }, 1) }.Select(size => PerStep(size.Item1, size.Item2)),
        .. new[] { ([6], 9, 3), ([16], 32, 2), ([2, 4], 4, 4), (new[] { 8 }, 8, 8) }.Select(size => InGroups(size.Item1, size.Item2, size.Item3)),
        new LayerCase("Dense(32, PerStep = true, Groups = 2)", [3, 2, 16], x =>
            x.PerPosition(one => MultiplyGroups(one, x.Parameter("Weights"), x.Parameter("Bias"), 2))),
        new LayerCase("Dense(8, PerStep = true, Bias = false)", [5, 3], x => x.PerPosition(one => Multiply(one, x.Parameter("Weights")))),
    ];

    public override IReadOnlyList<Production> Productions =>
    [
        new("Dense", _ => true, (draw, x) => Draw(draw, [], x.Length)),
        new("Dense per step", x => x.HasPositions, (draw, x) => Draw(draw, x.Shape[..^1], x.Channels, "PerStep = true")) { Streams = true },
    ];

    public override IReadOnlyList<SingleLayer> Sizes =>
    [
        new("Dense(256)", 512),
        new("Dense(256, Activation = Relu)", 512),
        new("Dense(256, Activation = Gelu)", 512),
        new("Dense(256, Groups = 4)", 512),
        new("Dense(128, PerStep = true)", 64, 64),
        new("Dense(128, PerStep = true, Groups = 4)", 64, 64),
    ];

    public override IReadOnlyList<Reader> Readers =>
        [new("Dense(3, Activation = Tanh)", SourceShapes.All), new("Dense(3, PerStep = true)", SourceShapes.Grid)];

    private static LayerCase Flat(int[] shape, int units) => new($"Dense({units}, Activation = Sine)", shape, x =>
        x.PerSample(one => Multiply(one, x.Parameter("Weights"), x.Parameter("Bias")).Select(Math.Sin)));

    private static LayerCase PerStep(int[] shape, int units) => new($"Dense({units}, PerStep = true, Activation = Tanh)", shape, x =>
        x.PerPosition(one => Multiply(one, x.Parameter("Weights"), x.Parameter("Bias")).Select(Math.Tanh)));

    private static LayerCase InGroups(int[] shape, int units, int groups) => new($"Dense({units}, Groups = {groups}, Activation = Tanh)", shape, x =>
        x.PerSample(one => MultiplyGroups(one, x.Parameter("Weights"), x.Parameter("Bias"), groups).Select(Math.Tanh)));

    private static DrawnLayer Draw(Drawing draw, int[] positions, int inputs, string perStep = "")
    {
        var places = positions.Aggregate(1, (product, size) => product * size);
        var groups = draw.OneIn(3) ? draw.CommonDivisor(inputs, inputs) : 1;
        var units = Math.Max(1, draw.Units(places * inputs) / groups) * groups;
        return new(
            "Dense",
            [.. positions, units],
            $"{units}",
            perStep,
            draw.Activation(),
            groups > 1 ? $"Groups = {groups}" : "",
            draw.Maybe("Bias = false"),
            draw.Initialization())
        {
            IsWeighted = true,
            HasMatrix = true,
            MultiplyAdds = places * inputs * units / groups,
        };
    }
}
