using System.Numerics;
using System.Runtime.CompilerServices;

namespace NetDsl;

public static partial class Lanes
{
    /// <summary>
    /// Stores elements that lie some steps apart: x[i·step] is lane i. What lies between them is written with what it held.
    /// </summary>
    /// <typeparam name="T">The number type: <see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="value">The lanes.</param>
    /// <param name="first">The place of the first lane, x[0]; the caller owns as many vectors as the step says from here on.</param>
    /// <param name="step">The distance of the elements, at least 1.</param>
    /// <param name="count">The elements that there are from the first one on; lanes beyond them are not stored.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreStrided<T>(Vector<T> value, ref T first, int step, int count)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (step != 2 || Unsafe.SizeOf<T>() != sizeof(float))
        {
            StoreEach(value, ref first, step, Math.Min(count, Vector<T>.Count));
            return;
        }

        var mask = Mask<T>(0, count);
        Vector.Widen(mask.As<T, uint>(), out var lowMask, out var highMask);
        Vector.Widen((value & mask).As<T, uint>(), out var low, out var high);
        if (!BitConverter.IsLittleEndian)
            (low, high, lowMask, highMask) = (low << 32, high << 32, lowMask << 32, highMask << 32);
        ref var second = ref Unsafe.Add(ref first, Vector<T>.Count);
        (low | Vector.AndNot(Vector.LoadUnsafe(ref first).As<T, ulong>(), lowMask)).As<ulong, T>().StoreUnsafe(ref first);
        (high | Vector.AndNot(Vector.LoadUnsafe(ref second).As<T, ulong>(), highMask)).As<ulong, T>().StoreUnsafe(ref second);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void StoreEach<T>(Vector<T> value, ref T first, int step, int count)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        for (var i = 0; i < count; i++)
            Unsafe.Add(ref first, i * step) = value[i];
    }
}
