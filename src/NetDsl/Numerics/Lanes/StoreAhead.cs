using System.Numerics;
using System.Runtime.CompilerServices;

namespace NetDsl;

public static partial class Lanes
{
    /// <summary>
    /// Stores a vector of elements that are computed in the order in which they lie: lanes beyond those that are meant are overwritten by
    /// what is stored next, so that only the end needs a mask.
    /// </summary>
    /// <typeparam name="T">The number type: <see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="value">The lanes.</param>
    /// <param name="destination">The place of the first lane.</param>
    /// <param name="left">The elements from there to the end of what is computed, at least 1.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreAhead<T>(Vector<T> value, ref T destination, int left)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (left >= Vector<T>.Count)
            value.StoreUnsafe(ref destination);
        else
            StorePartial(value, ref destination, Mask<T>(0, left));
    }
}
