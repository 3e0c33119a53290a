namespace NetDsl.Generator.Tests;

/// <summary>Dense layers: flat, per step, in groups.</summary>
internal static class DenseFamily
{
    public static readonly IReadOnlyList<Production> Productions =
    [
        new("Dense", _ => true, (draw, x) => Dense(draw, [], x.Length)),
        new("Dense per step", x => x.HasPositions, (draw, x) => Dense(draw, x.Shape[..^1], x.Channels, "PerStep = true"))
        {
            Streams = true,
        },
    ];

    private static DrawnLayer Dense(Drawing draw, int[] positions, int inputs, string perStep = "")
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
