using System.Numerics;

namespace NetDsl;

public static partial class VectorMath
{
    /// <summary>
    /// The sine of each lane, in radians: NaN for an infinity. Beyond ±65536 through <see cref="Math.Sin"/>.
    /// </summary>
    public static Vector<float> Sin(Vector<float> x)
    {
        var magnitude = Vector.Abs(x);
        var sine = Negate(SineOfQuarter(ReduceQuarterTurns(magnitude, out var n), n), SignBit(x));
        return Vector.GreaterThanAny(magnitude, Vector.Create(ReductionLimit))
            ? Lanewise.MapBeyond<SinFunction>(x, ReductionLimit, sine)
            : sine;
    }

    /// <inheritdoc cref="Sin(Vector{float})"/>
    public static float Sin(float x) => Sin(Vector.Create(x)).ToScalar();

    /// <summary>The sine of each lane, in radians: NaN for an infinity.</summary>
    public static Vector<double> Sin(Vector<double> x) => Lanewise.Map<SinFunction>(x);

    /// <inheritdoc cref="Sin(Vector{double})"/>
    public static double Sin(double x) => Math.Sin(x);

    private readonly struct SinFunction : IRealFunction
    {
        public static double Of(double x) => Math.Sin(x);
    }
}
