using System.Numerics;
using System.Runtime.CompilerServices;

namespace NetDsl;

/// <summary>
/// Polynomials c₀ + c₁x + c₂x² + …, by Horner's rule in fused multiply-adds. The number of coefficients is known to the
/// compiler, so each inlines to one instruction a degree.
/// </summary>
internal static class Polynomial
{
    /// <summary>Degree 2.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<float> Evaluate(Vector<float> x, float c0, float c1, float c2) =>
        Step(Step(Vector.Create(c2), x, c1), x, c0);

    /// <summary>Degree 3.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<float> Evaluate(Vector<float> x, float c0, float c1, float c2, float c3) =>
        Step(Evaluate(x, c1, c2, c3), x, c0);

    /// <summary>Degree 4.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<float> Evaluate(Vector<float> x, float c0, float c1, float c2, float c3, float c4) =>
        Step(Evaluate(x, c1, c2, c3, c4), x, c0);

    /// <summary>Degree 6.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<float> Evaluate(
        Vector<float> x, float c0, float c1, float c2, float c3, float c4, float c5, float c6) =>
        Step(Step(Evaluate(x, c2, c3, c4, c5, c6), x, c1), x, c0);

    /// <summary>Degree 7.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<float> Evaluate(
        Vector<float> x, float c0, float c1, float c2, float c3, float c4, float c5, float c6, float c7) =>
        Step(Evaluate(x, c1, c2, c3, c4, c5, c6, c7), x, c0);

    /// <summary>Any degree, of one number.</summary>
    public static double Evaluate(double x, ReadOnlySpan<double> coefficients)
    {
        var sum = 0.0;
        for (var degree = coefficients.Length - 1; degree >= 0; degree--)
            sum = Math.FusedMultiplyAdd(sum, x, coefficients[degree]);
        return sum;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<float> Step(Vector<float> sum, Vector<float> x, float coefficient) =>
        Vector.FusedMultiplyAdd(sum, x, Vector.Create(coefficient));
}
