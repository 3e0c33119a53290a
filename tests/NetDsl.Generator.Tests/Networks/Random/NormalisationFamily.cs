namespace NetDsl.Generator.Tests;

/// <summary>Norms.</summary>
internal static class NormalisationFamily
{
    public static readonly IReadOnlyList<Production> Productions =
    [
        new("BatchNorm", _ => true, BatchNorm) { Streams = true },
        new("LayerNorm", _ => true, (draw, x) => Norm(draw, x, "LayerNorm")) { Streams = true },
        new("RmsNorm", _ => true, (draw, x) => Norm(draw, x, "RmsNorm")) { Streams = true },
        new("GroupNorm", _ => true, (draw, x) => Norm(draw, x, "GroupNorm", $"{draw.CommonDivisor(x.Channels, x.Channels)}")),
        new("InstanceNorm", x => x.HasPositions, (draw, x) => Norm(draw, x, "InstanceNorm")),
        new("L2Normalize", _ => true, L2Normalize) { Streams = true },
    ];

    private static DrawnLayer BatchNorm(Drawing draw, Value x) =>
        Norm(draw, x, "BatchNorm", draw.Maybe($"Momentum = {draw.Pick("0", "0.3", "1")}"));

    /// <summary>Of a single number its sign is left: with a small ε there is no slope that could be seen.</summary>
    private static DrawnLayer L2Normalize(Drawing draw, Value x) =>
        new("L2Normalize", x.Shape, draw.Maybe("Epsilon = 0.01", x.Channels == 1 ? 1 : 3));

    private static DrawnLayer Norm(Drawing draw, Value x, string kind, string argument = "")
    {
        var isAffine = !draw.OneIn(4);
        return new(kind, x.Shape, argument, isAffine ? "" : "Affine = false", draw.Maybe("Epsilon = 0.01")) { IsWeighted = isAffine };
    }
}
