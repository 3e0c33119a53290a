using System.Numerics;

namespace NetDsl;

/// <summary>The factors of dropout.</summary>
internal static class DropoutMask
{
    /// <summary>Sets each factor to 0 with the given probability p, else to 1/(1−p).</summary>
    public static void Draw<T>(Span<T> mask, double probability, ref SplitMix64 random)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var kept = T.CreateChecked(1 / (1 - probability));
        var threshold = (ulong)(probability * ulong.MaxValue);
        foreach (ref var factor in mask)
            factor = random.Next() < threshold ? T.Zero : kept;
    }
}
