using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NetDsl;

/// <summary>The steps of a fold that <see cref="Sum{T}(Vector{T})"/> and <see cref="Max{T}(Vector{T})"/> share.</summary>
public static partial class Lanes
{
    /// <summary>A vector of 512 or 256 bits, added by halves down to 128 bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<T> SumOfBlocks<T>(Vector<T> lanes)
    {
        if (Vector<T>.Count == Vector128<T>.Count)
            return lanes.AsVector128();
        if (Vector<T>.Count == Vector256<T>.Count)
            return SumOfBlocks(lanes.AsVector256());

        RequireKnownWidth<T>();
        return SumOfBlocks(lanes.AsVector512());
    }

    /// <summary>A vector of 512 bits, added by halves down to 128 bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector128<T> SumOfBlocks<T>(Vector512<T> lanes) => SumOfBlocks(lanes.GetLower() + lanes.GetUpper());

    /// <summary>A vector of 256 bits, added by halves down to 128 bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector128<T> SumOfBlocks<T>(Vector256<T> lanes) => lanes.GetLower() + lanes.GetUpper();

    /// <summary>The sum of the lanes of a vector of 128 bits, folded by halves.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static T SumOfBlock<T>(Vector128<T> lanes)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (Vector128<T>.Count == 4)
            lanes += SwapHalves(lanes);
        return lanes[0] + lanes[1];
    }

    /// <summary>A vector of 512 or 256 bits, reduced by halves down to 128 bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<T> MaxOfBlocks<T>(Vector<T> lanes)
    {
        if (Vector<T>.Count == Vector128<T>.Count)
            return lanes.AsVector128();
        if (Vector<T>.Count == Vector256<T>.Count)
            return Vector128.Max(lanes.AsVector256().GetLower(), lanes.AsVector256().GetUpper());

        RequireKnownWidth<T>();
        var half = Vector256.Max(lanes.AsVector512().GetLower(), lanes.AsVector512().GetUpper());
        return Vector128.Max(half.GetLower(), half.GetUpper());
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<T> SwapHalves<T>(Vector128<T> lanes) =>
        Vector128.Shuffle(lanes.AsDouble(), Vector128.Create(1L, 0L)).As<double, T>();

    /// <summary>Of lanes of 32 bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<T> SwapNeighbours<T>(Vector128<T> lanes) =>
        Vector128.Shuffle(lanes.AsSingle(), Vector128.Create(1, 0, 3, 2)).As<float, T>();

    /// <summary>A check of constants, which costs nothing where it holds.</summary>
    private static void RequireKnownWidth<T>()
    {
        if (Vector<T>.Count != Vector512<T>.Count)
        {
            throw new PlatformNotSupportedException(
                $"Vectors of 128, 256 or 512 bits are expected; this machine's have {Vector<byte>.Count * 8}.");
        }
    }

    private static void RequirePowerOfTwo<T>(ReadOnlySpan<T> lanes)
    {
        if (!BitOperations.IsPow2(lanes.Length))
        {
            throw new ArgumentException(
                $"As many values as a vector has lanes are expected, a power of two; found {lanes.Length}.", nameof(lanes));
        }
    }
}
