using System.Numerics;
using System.Runtime.CompilerServices;

namespace NetDsl;

/// <summary>
/// What exp, tanh, sinh, cosh, erf, sigmoid and softplus are made of: <c>eˣ = 2ⁿ·eʳ</c>, <c>n = round(x / ln 2)</c>,
/// <c>r = x − n·ln 2</c>, so that |r| ≤ ½·ln 2.
/// </summary>
public static partial class VectorMath
{
    /// <summary>
    /// 1.5·2²³: added to a number below 2²² in magnitude, it rounds the number to the nearest integer and leaves that
    /// integer in the low bits of the sum.
    /// </summary>
    private const float ExponentRounding = 12582912f;

    /// <summary>The bits of 1: the offset of the exponent, in its place.</summary>
    private const int ExponentBias = 127 << 23;

    /// <summary>
    /// eˣ·2ˢ for all x and a small s, which is given as <paramref name="rounding"/> = <see cref="ExponentRounding"/> + s.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<float> ScaledExp(Vector<float> x, float rounding)
    {
        // Beyond these arguments nothing changes any more, for |s| ≤ 1. NaN is neither greater nor less, and stays. Where the
        // result is 0 anyway, as of −∞ in a mask, another argument is computed: products below the normal numbers are slow.
        x = Vector.ConditionalSelect(Vector.GreaterThan(x, Vector.Create(90f)), Vector.Create(90f), x);
        var isZero = Vector.LessThan(x, Vector.Create(-105f));
        x = Vector.AndNot(x, isZero.As<int, float>());
        var p = ExpMinusOne(ReduceByLn2(x, rounding, out var n));

        // 2ⁿ may lie outside the normal numbers, its halves 2ᵃ·2ᵇ never do. The first product is exact but for its own
        // rounding, so the second rounds a subnormal result once.
        var a = (n >> 1) << 23;
        var b = (n << 23) - a;
        var scale = (a + Vector.Create(ExponentBias)).As<int, float>();
        var result = Vector.FusedMultiplyAdd(p, scale, scale) * (b + Vector.Create(ExponentBias)).As<int, float>();
        return Vector.AndNot(result, isZero.As<int, float>());
    }

    /// <summary>eˣ where neither it nor the rounding below can leave the normal numbers: |x| ≤ 87.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<float> BoundedExp(Vector<float> x)
    {
        var p = ExpMinusOne(ReduceByLn2(x, ExponentRounding, out var n));
        var scale = PowerOfTwo(n);
        return Vector.FusedMultiplyAdd(p, scale, scale);
    }

    /// <summary>Returns r; the low nine bits of <paramref name="n"/> are those of n (plus s).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<float> ReduceByLn2(Vector<float> x, float rounding, out Vector<int> n)
    {
        var shifted = Vector.FusedMultiplyAdd(x, Vector.Create(1.44269502f), Vector.Create(rounding));
        n = shifted.As<float, int>();
        var count = shifted - Vector.Create(rounding);

        // ln 2 in two parts: the first difference is exact, the second brings what the float nearest to ln 2 lacks.
        var r = Vector.FusedMultiplyAdd(count, Vector.Create(-0.693147182f), x);
        return Vector.FusedMultiplyAdd(count, Vector.Create(1.90465421e-9f), r);
    }

    /// <summary>
    /// eʳ − 1 = r + r²·Q(r): minimax on |r| ≤ ½·ln 2, off by at most 0.054·2⁻²⁴ of eʳ.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<float> ExpMinusOne(Vector<float> r)
    {
        var q = Polynomial.Evaluate(r, 0.49999994f, 0.166665167f, 0.0416681021f, 0.00836919621f, 0.00138390251f);
        return Vector.FusedMultiplyAdd(r * r, q, r);
    }

    /// <summary>2ⁿ, of the low nine bits of n; normal numbers only.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<float> PowerOfTwo(Vector<int> n) => ((n << 23) + Vector.Create(ExponentBias)).As<int, float>();
}
