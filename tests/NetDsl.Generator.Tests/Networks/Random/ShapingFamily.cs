namespace NetDsl.Generator.Tests;

/// <summary>The same values in another shape, and more or fewer of them.</summary>
internal static class ShapingFamily
{
    public static readonly IReadOnlyList<Production> Productions =
    [
        new("Reshape", _ => true, Reshape),
        new("Flatten", _ => true, (_, x) => new("Flatten", [x.Length])),
        new("Upsample", x => x.IsGrid, Upsample),
        new("Pad", x => x.IsGrid, (draw, x) => Widened(x, "Pad", draw.Number(0, 2), 1)),
        new("Crop", x => x.IsGrid, (draw, x) => Widened(x, "Crop", draw.Number(0, 2), -1)),
        new("Skip", _ => true, (_, x) => new("Skip", x.Shape)) { Streams = true },
    ];

    /// <summary>A vector, a sequence or an image; from time to time with axes of one element.</summary>
    private static DrawnLayer Reshape(Drawing draw, Value x)
    {
        var shape = new List<int>();
        var rest = x.Length;
        for (var axes = draw.Number(1, draw.OneIn(8) ? 4 : 3); axes > 1; axes--)
        {
            shape.Add(draw.CommonDivisor(rest, rest));
            rest /= shape[^1];
        }

        shape.Add(rest);
        return new("Reshape", [.. shape], string.Join(", ", shape));
    }

    private static DrawnLayer Upsample(Drawing draw, Value x)
    {
        var factor = draw.Number(1, 4);
        var interpolation = draw.Maybe("Interpolation = Interpolation.Linear", 2);
        return new("Upsample", [.. x.Shape[..^1].Select(size => size * factor), x.Channels], $"{factor}", interpolation);
    }

    private static DrawnLayer? Widened(Value x, string kind, int margin, int sign)
    {
        int[] shape = [.. x.Shape[..^1].Select(size => size + 2 * sign * margin), x.Channels];
        return shape.All(size => size > 0) ? new(kind, shape, $"{margin}") : null;
    }
}
