using System.Numerics;

namespace NetDsl;

public static partial class VectorMath
{
    /// <summary>
    /// The tangent of each lane, in radians: NaN for an infinity. Beyond ±65536 through <see cref="Math.Tan"/>.
    /// </summary>
    public static Vector<float> Tan(Vector<float> x)
    {
        var magnitude = Vector.Abs(x);
        var r = ReduceQuarterTurns(magnitude, out var n);

        // tan r = r + r³·T(r²): minimax on |r| ≤ π/4, off by at most 0.022·2⁻²⁴ of it. A quarter turn further, −1/tan r.
        var square = r * r;
        var t = Polynomial.Evaluate(
            square, 0.333333492f, 0.133326724f, 0.0540594235f, 0.0212830529f, 0.0108364895f, 8.59937645e-5f, 0.00437904615f);
        t = Vector.FusedMultiplyAdd(r * square, t, r);
        var odd = Vector.Equals(n & Vector<int>.One, Vector<int>.One);
        var tangent = Negate(Vector.ConditionalSelect(odd, -Vector<float>.One / t, t), SignBit(x));
        return Vector.GreaterThanAny(magnitude, Vector.Create(ReductionLimit))
            ? Lanewise.MapBeyond<TanFunction>(x, ReductionLimit, tangent)
            : tangent;
    }

    /// <inheritdoc cref="Tan(Vector{float})"/>
    public static float Tan(float x) => Tan(Vector.Create(x)).ToScalar();

    /// <summary>The tangent of each lane, in radians: NaN for an infinity.</summary>
    public static Vector<double> Tan(Vector<double> x) => Lanewise.Map<TanFunction>(x);

    /// <inheritdoc cref="Tan(Vector{double})"/>
    public static double Tan(double x) => Math.Tan(x);

    private readonly struct TanFunction : IRealFunction
    {
        public static double Of(double x) => Math.Tan(x);
    }
}
