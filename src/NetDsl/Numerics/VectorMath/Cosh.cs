using System.Numerics;

namespace NetDsl;

public static partial class VectorMath
{
    /// <summary>The hyperbolic cosine of each lane: infinite beyond ±89.42.</summary>
    public static Vector<float> Cosh(Vector<float> x)
    {
        // With h = e^|x| / 2, which overflows no earlier than the result: h + 1/(4h).
        var h = ScaledExp(Vector.Abs(x), ExponentRounding - 1);
        return h + Vector.Create(0.25f) / h;
    }

    /// <inheritdoc cref="Cosh(Vector{float})"/>
    public static float Cosh(float x) => Cosh(Vector.Create(x)).ToScalar();

    /// <summary>The hyperbolic cosine of each lane.</summary>
    public static Vector<double> Cosh(Vector<double> x) => Lanewise.Map<CoshFunction>(x);

    /// <inheritdoc cref="Cosh(Vector{double})"/>
    public static double Cosh(double x) => Math.Cosh(x);

    private readonly struct CoshFunction : IRealFunction
    {
        public static double Of(double x) => Math.Cosh(x);
    }
}
