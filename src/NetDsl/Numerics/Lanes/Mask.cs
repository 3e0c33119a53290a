using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NetDsl;

public static partial class Lanes
{
    /// <summary>All bits set in the lanes i with n + i &lt; count, none in the others.</summary>
    /// <typeparam name="T">The number type: <see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="n">The index of the element in the first lane, at least 0.</param>
    /// <param name="count">The number of elements, at least 0.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<T> Mask<T>(int n, int count)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var left = count - n;
        return Unsafe.SizeOf<T>() == sizeof(int)
            ? Vector.LessThan(Vector<int>.Indices, Vector.Create(left)).As<int, T>()
            : Vector.LessThan(Vector<long>.Indices, Vector.Create((long)left)).As<long, T>();
    }

    /// <summary>The same of a vector of 512 bits.</summary>
    /// <typeparam name="T">The number type: <see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="n">The index of the element in the first lane, at least 0.</param>
    /// <param name="count">The number of elements, at least 0.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> Mask512<T>(int n, int count)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        Unsafe.SizeOf<T>() == sizeof(int)
            ? Vector512.LessThan(Vector512<int>.Indices, Vector512.Create(count - n)).As<int, T>()
            : Vector512.LessThan(Vector512<long>.Indices, Vector512.Create((long)(count - n))).As<long, T>();
}
