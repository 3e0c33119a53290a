using System.Numerics;
using System.Runtime.CompilerServices;

namespace NetDsl;

/// <summary>
/// What sin, cos and tan are made of: <c>x = n·π/2 + r</c>, |r| ≤ π/4 (Cody and Waite 1980), and the functions of r.
/// </summary>
public static partial class VectorMath
{
    /// <summary>
    /// The largest magnitude that is reduced in float: up to here n has 16 bits, and n times the leading part of π/2,
    /// taken from x, leaves no rounding error. Larger arguments go through <see cref="Math"/>, lane by lane.
    /// </summary>
    private const float ReductionLimit = 65536;

    /// <summary>Returns r; the low bits of <paramref name="n"/> are those of n.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<float> ReduceQuarterTurns(Vector<float> x, out Vector<int> n)
    {
        var rounding = Vector.Create(ExponentRounding);
        var shifted = Vector.FusedMultiplyAdd(x, Vector.Create(0.636619747f), rounding);
        n = shifted.As<float, int>();
        var turns = shifted - rounding;

        // π/2 in three parts of 24 bits each.
        var r = Vector.FusedMultiplyAdd(turns, Vector.Create(-1.57079637f), x);
        r = Vector.FusedMultiplyAdd(turns, Vector.Create(4.37113883e-8f), r);
        return Vector.FusedMultiplyAdd(turns, Vector.Create(1.71512451e-15f), r);
    }

    /// <summary>sin x for n ≡ 0, cos x for n ≡ 1, and their negatives for n ≡ 2 and 3 (mod 4), x reduced to r.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<float> SineOfQuarter(Vector<float> r, Vector<int> n)
    {
        var square = r * r;
        var odd = Vector.Equals(n & Vector<int>.One, Vector<int>.One);
        var sign = (n & Vector.Create(2)) << 30;
        return Negate(Vector.ConditionalSelect(odd, ReducedCos(square), ReducedSin(r, square)), sign);
    }

    /// <summary>sin r = r + r³·S(r²): minimax on |r| ≤ π/4, off by at most 0.068·2⁻²⁴ of it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<float> ReducedSin(Vector<float> r, Vector<float> square)
    {
        var s = Polynomial.Evaluate(square, -0.166666552f, 0.00833218731f, -0.00019517896f);
        return Vector.FusedMultiplyAdd(r * square, s, r);
    }

    /// <summary>cos r = 1 − r²/2 + r⁴·C(r²): minimax on |r| ≤ π/4, off by at most 0.002·2⁻²⁴ of it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<float> ReducedCos(Vector<float> square)
    {
        var c = Polynomial.Evaluate(square, 0.0416666456f, -0.00138873095f, 2.44323346e-5f);
        var parabola = Vector.FusedMultiplyAdd(square, Vector.Create(-0.5f), Vector<float>.One);
        return Vector.FusedMultiplyAdd(square * square, c, parabola);
    }
}
