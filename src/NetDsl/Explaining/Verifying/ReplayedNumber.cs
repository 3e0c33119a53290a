using System.Numerics;
using NetDsl.Tracing;

namespace NetDsl.Verifying;

/// <summary>Compares what a kernel stored with the same number, computed again.</summary>
internal static class ReplayedNumber
{
    /// <summary>Whether the bits are the same, and rounding explains the distance to the number in double.</summary>
    public static bool Holds<T>(double stored, Bounded<T> replay)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        IsSame(stored, replay.Estimate.Value) && (stored.Equals(replay.Exact) || Math.Abs(stored - replay.Exact) <= replay.Bound);

    private static bool IsSame(double stored, double replayed) =>
        BitConverter.DoubleToInt64Bits(stored) == BitConverter.DoubleToInt64Bits(replayed) || (double.IsNaN(stored) && double.IsNaN(replayed));
}
