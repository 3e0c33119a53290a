namespace NetDsl.Specifications.Normalisation;

/// <summary>Draws layers that bring values to a common size.</summary>
internal static class DrawnNorm
{
    public static DrawnLayer Of(Drawing draw, Value x, string kind, string argument = "")
    {
        var isAffine = !draw.OneIn(4);
        return new(kind, x.Shape, argument, isAffine ? "" : "Affine = false", draw.Maybe("Epsilon = 0.01")) { IsWeighted = isAffine };
    }
}
