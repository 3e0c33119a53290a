using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NetDsl;

/// <summary>What tiles do with sums that are folded: add what they start with, and what is there already, and store them.</summary>
public readonly partial struct DotProducts
{
    /// <summary>Stores a sum.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Put<T>(T sum, ref T target, ref T start)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (!Unsafe.IsNullRef(ref start))
            sum += start;
        target = Adds ? target + sum : sum;
    }

    /// <summary>Stores the sums of four columns.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Put(Vector128<float> sums, ref float target, ref float start)
    {
        var hasStart = !Unsafe.IsNullRef(ref start);
        if (Columns.Target != 1 || (hasStart && Columns.Start != 1))
        {
            for (var c = 0; c < 4; c++)
                Put(sums[c], ref Unsafe.Add(ref target, c * Columns.Target), ref Unsafe.Add(ref start, c * Columns.Start));
            return;
        }

        if (hasStart)
            sums += Vector128.LoadUnsafe(ref start);
        if (Adds)
            sums = Vector128.LoadUnsafe(ref target) + sums;
        sums.StoreUnsafe(ref target);
    }

    /// <summary>Stores the sums of four columns.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Put(Vector256<double> sums, ref double target, ref double start)
    {
        var hasStart = !Unsafe.IsNullRef(ref start);
        if (Columns.Target != 1 || (hasStart && Columns.Start != 1))
        {
            for (var c = 0; c < 4; c++)
                Put(sums[c], ref Unsafe.Add(ref target, c * Columns.Target), ref Unsafe.Add(ref start, c * Columns.Start));
            return;
        }

        if (hasStart)
            sums += Vector256.LoadUnsafe(ref start);
        if (Adds)
            sums = Vector256.LoadUnsafe(ref target) + sums;
        sums.StoreUnsafe(ref target);
    }
}
