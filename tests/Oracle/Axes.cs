namespace NetDsl.Oracle;

/// <summary>NetDsl's order of axes and torch's.</summary>
internal static class Axes
{
    /// <summary>[B, …, C] as [B, C, …].</summary>
    public static Tensor ChannelsFirst(this Tensor x) => x.movedim([-1], [1]);

    /// <summary>[B, C, …] as [B, …, C].</summary>
    public static Tensor ChannelsLast(this Tensor x) => x.movedim([1], [-1]);
}
