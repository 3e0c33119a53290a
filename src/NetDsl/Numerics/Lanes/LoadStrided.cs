using System.Numerics;
using System.Runtime.CompilerServices;

namespace NetDsl;

public static partial class Lanes
{
    /// <summary>Loads elements that lie some steps apart: lane i is x[i·step]. Every second of single precision comes out of two vectors.</summary>
    /// <typeparam name="T">The number type: <see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="first">The element of the first lane, x[0]; as many vectors as the step says lie in memory from here on.</param>
    /// <param name="step">The distance of the elements, at least 1.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<T> LoadStrided<T>(ref T first, int step)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (step != 2 || Unsafe.SizeOf<T>() != sizeof(float))
            return LoadEach(ref first, step, Vector<T>.Count);
        var low = Vector.LoadUnsafe(ref first).As<T, ulong>();
        var high = Vector.LoadUnsafe(ref first, (nuint)Vector<T>.Count).As<T, ulong>();
        return BitConverter.IsLittleEndian
            ? Vector.Narrow(low, high).As<uint, T>()
            : Vector.Narrow(low >> 32, high >> 32).As<uint, T>();
    }

    /// <summary>Loads elements that lie far apart: lane i is x[i·step], 0 beyond the last one.</summary>
    /// <typeparam name="T">The number type: <see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="first">The element of the first lane, x[0].</param>
    /// <param name="step">The distance of the elements.</param>
    /// <param name="count">The elements that there are from the first one on; nothing behind them is read.</param>
    public static Vector<T> LoadStrided<T>(ref T first, int step, int count)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        LoadEach(ref first, step, Math.Min(count, Vector<T>.Count));

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Vector<T> LoadEach<T>(ref T first, int step, int count)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        Span<T> lanes = stackalloc T[Vector<T>.Count];
        for (var i = 0; i < count; i++)
            lanes[i] = Unsafe.Add(ref first, i * (nint)step);
        return new Vector<T>(lanes);
    }
}
