namespace NetDsl.Generator.Tests;

/// <summary>Noise, which training alone has.</summary>
internal static class RegulariserFamily
{
    public static readonly IReadOnlyList<Production> Productions =
    [
        new("Dropout", _ => true, (draw, x) => new("Dropout", x.Shape, draw.Pick("0", "0.3"))) { Streams = true },
        new("Dropout of channels", x => x.HasPositions, (draw, x) => new("Dropout", x.Shape, draw.Pick("0", "0.3"), "Channels = true"))
        {
            Streams = true,
        },
        new("GaussianNoise", _ => true, (draw, x) => new("GaussianNoise", x.Shape, draw.Pick("0", "0.2"))) { Streams = true },
        new("StochasticDepth", _ => true, (draw, x) => new("StochasticDepth", x.Shape, draw.Pick("0", "0.4"))) { Streams = true },
    ];
}
