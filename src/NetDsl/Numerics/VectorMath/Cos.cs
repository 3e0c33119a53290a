using System.Numerics;

namespace NetDsl;

public static partial class VectorMath
{
    /// <summary>
    /// The cosine of each lane, in radians: NaN for an infinity. Beyond ±65536 through <see cref="Math.Cos"/>.
    /// </summary>
    public static Vector<float> Cos(Vector<float> x)
    {
        var magnitude = Vector.Abs(x);
        var r = ReduceQuarterTurns(magnitude, out var n);
        var cosine = SineOfQuarter(r, n + Vector<int>.One);
        return Vector.GreaterThanAny(magnitude, Vector.Create(ReductionLimit))
            ? Lanewise.MapBeyond<CosFunction>(x, ReductionLimit, cosine)
            : cosine;
    }

    /// <inheritdoc cref="Cos(Vector{float})"/>
    public static float Cos(float x) => Cos(Vector.Create(x)).ToScalar();

    /// <summary>The cosine of each lane, in radians: NaN for an infinity.</summary>
    public static Vector<double> Cos(Vector<double> x) => Lanewise.Map<CosFunction>(x);

    /// <inheritdoc cref="Cos(Vector{double})"/>
    public static double Cos(double x) => Math.Cos(x);

    private readonly struct CosFunction : IRealFunction
    {
        public static double Of(double x) => Math.Cos(x);
    }
}
