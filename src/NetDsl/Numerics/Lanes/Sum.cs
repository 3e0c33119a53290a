using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NetDsl;

public static partial class Lanes
{
    /// <summary>The sum of the lanes, folded by halves.</summary>
    /// <typeparam name="T">The number type: <see cref="float"/> or <see cref="double"/>.</typeparam>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Sum<T>(Vector<T> lanes)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        SumOfBlock(SumOfBlocks(lanes));

    /// <inheritdoc cref="Sum{T}(Vector{T})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Sum<T>(Vector512<T> lanes)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        SumOfBlock(SumOfBlocks(lanes));

    /// <summary>The sum of lane values, folded by halves: the same bits as the sum of a vector that holds them.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="lanes">As many values as a vector has lanes: a power of two.</param>
    /// <exception cref="ArgumentException">Their number is not a power of two.</exception>
    public static T Sum<T>(ReadOnlySpan<T> lanes)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        RequirePowerOfTwo(lanes);
        return Folded(lanes, 0, 1);

        // Lane i of those that are left when the vector has been folded down to a width.
        static T Folded(ReadOnlySpan<T> lanes, int i, int width) =>
            width == lanes.Length ? lanes[i] : Folded(lanes, i, 2 * width) + Folded(lanes, i + width, 2 * width);
    }
}
