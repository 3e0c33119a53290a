using System.Numerics;
using NetDsl.Tracing;

namespace NetDsl.Verifying;

/// <summary>Compares what a kernel stored with the same number, computed again.</summary>
internal static class ReplayedNumber
{
    /// <summary>Whether the bits are the same, and rounding explains the distance to the number in double.</summary>
    public static bool Holds<T>(double stored, Bounded<T> replay)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => HasSameBits(stored, replay.Estimate.Value) && IsWithin(stored, replay.Exact, replay.Bound);

    /// <summary>Whether two numbers have the same bits; −0 is not 0, any NaN is NaN.</summary>
    public static bool HasSameBits(double stored, double replayed) =>
        BitConverter.DoubleToInt64Bits(stored) == BitConverter.DoubleToInt64Bits(replayed) || (double.IsNaN(stored) && double.IsNaN(replayed));

    /// <summary>Whether a bound explains the distance to the number in double; an infinite one explains any.</summary>
    public static bool IsWithin(double stored, double exact, double bound) => stored.Equals(exact) || Distance(stored, exact) <= bound;

    /// <summary>|stored − exact|: 0 for two NaN or two equal infinities, ∞ where else one of both is not finite.</summary>
    public static double Distance(double stored, double exact) =>
        stored.Equals(exact) ? 0 : double.IsFinite(stored) && double.IsFinite(exact) ? Math.Abs(stored - exact) : double.PositiveInfinity;

    /// <summary>Whether there is no distance to the number in double, of which one is not finite and the other is something else.</summary>
    public static bool HasNoDistance(double stored, double exact) => double.IsPositiveInfinity(Distance(stored, exact));
}
