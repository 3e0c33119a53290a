namespace NetDsl.Generator.Tests;

/// <summary>Layers that choose, weigh and gate, and activations as layers.</summary>
internal static class GroupFamily
{
    public static readonly IReadOnlyList<Production> Productions =
    [
        new("Maxout", _ => true, Maxout),
        new("MixtureOfExperts", _ => true, (draw, x) => Mixture(draw, [], x.Length)),
        new("MixtureOfExperts per step", x => x.HasPositions, (draw, x) => Mixture(draw, x.Shape[..^1], x.Channels, "PerStep = true"))
        {
            Streams = true,
        },
        new("SqueezeExcite", x => x.HasPositions, SqueezeExcite),
        new("Glu", x => x.Channels % 2 == 0, Glu) { Streams = true },
        new("Softmax", _ => true, (_, x) => new("Softmax", x.Shape)) { Streams = true },
        new("LogSoftmax", _ => true, (_, x) => new("LogSoftmax", x.Shape)) { Streams = true },
        new("Activate", _ => true, (draw, x) => new("Activate", x.Shape, draw.GivenActivation())) { Streams = true },
    ];

    private static DrawnLayer Maxout(Drawing draw, Value x)
    {
        var pieces = draw.Number(1, 4);
        var units = draw.Units(pieces * x.Length);
        var isOther = pieces != 2 || draw.OneIn(2);
        return new("Maxout", [units], $"{units}", isOther ? $"Pieces = {pieces}" : "", draw.Maybe("Bias = false"), draw.Initialization())
        {
            IsWeighted = true,
            HasMatrix = true,
            MultiplyAdds = pieces * units * x.Length,
        };
    }

    private static DrawnLayer Mixture(Drawing draw, int[] positions, int inputs, string perStep = "")
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

    private static DrawnLayer Glu(Drawing draw, Value x) => new("Glu", [.. x.Shape[..^1], x.Channels / 2], draw.Activation());

    private static DrawnLayer SqueezeExcite(Drawing draw, Value x) =>
        new("SqueezeExcite", x.Shape, draw.Maybe($"Reduction = {draw.Number(1, 5)}", 2)) { IsWeighted = true, HasMatrix = true };
}
