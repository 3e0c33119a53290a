namespace NetDsl.Specifications.Shaping;

/// <summary>Draws layers that make an image or sequence larger or smaller on all sides.</summary>
internal static class Margins
{
    public static DrawnLayer? Draw(Drawing draw, Value x, string kind, int sign)
    {
        var margin = draw.Number(0, 2);
        int[] shape = [.. x.Shape[..^1].Select(size => size + 2 * sign * margin), x.Channels];
        return shape.All(size => size > 0) ? new(kind, shape, $"{margin}") : null;
    }
}
