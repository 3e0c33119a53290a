using System.Numerics;
using System.Runtime.CompilerServices;

namespace NetDsl;

public static partial class Lanes
{
    /// <summary>Stores the lanes that the mask selects; memory under the other lanes is written with what it held.</summary>
    /// <typeparam name="T">The number type: <see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="value">The lanes.</param>
    /// <param name="destination">The place of the first lane; the caller owns a whole vector from here on.</param>
    /// <param name="mask">All bits set in the lanes to store, none in the others: <see cref="Mask"/>.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StorePartial<T>(Vector<T> value, ref T destination, Vector<T> mask)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        Vector.ConditionalSelect(mask, value, Vector.LoadUnsafe(ref destination)).StoreUnsafe(ref destination);
}
