using System.Numerics;
using System.Runtime.CompilerServices;

namespace NetDsl;

/// <summary>Odd functions are computed for |x| and take the sign of x at the end, so that zero keeps its sign.</summary>
public static partial class VectorMath
{
    /// <summary>The sign bit of each lane, all else zero.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<int> SignBit(Vector<float> x) => x.As<float, int>() & Vector.Create(int.MinValue);

    /// <summary>−x in lanes where the sign bit is given, x elsewhere.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<float> Negate(Vector<float> x, Vector<int> signBit) =>
        (x.As<float, int>() ^ signBit).As<int, float>();
}
