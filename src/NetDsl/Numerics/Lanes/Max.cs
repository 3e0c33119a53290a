using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NetDsl;

public static partial class Lanes
{
    /// <summary>The largest lane: NaN where any is NaN; +0 counts as larger than −0.</summary>
    /// <typeparam name="T">The number type: <see cref="float"/> or <see cref="double"/>.</typeparam>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Max<T>(Vector<T> lanes)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var largest = MaxOfBlocks(lanes);
        largest = Vector128.Max(largest, SwapHalves(largest));
        if (Vector128<T>.Count == 4)
            largest = Vector128.Max(largest, SwapNeighbours(largest));
        return largest[0];
    }

    /// <summary>The largest of lane values: the same as that of a vector that holds them.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="lanes">As many values as a vector has lanes: a power of two.</param>
    /// <exception cref="ArgumentException">Their number is not a power of two.</exception>
    public static T Max<T>(ReadOnlySpan<T> lanes)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        RequirePowerOfTwo(lanes);
        var largest = lanes[0];
        foreach (var lane in lanes[1..])
            largest = T.Max(largest, lane);
        return largest;
    }
}
