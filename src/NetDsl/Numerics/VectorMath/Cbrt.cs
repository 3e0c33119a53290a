using System.Numerics;

namespace NetDsl;

public static partial class VectorMath
{
    /// <summary>The cube root of each lane.</summary>
    public static Vector<float> Cbrt(Vector<float> x) => Lanewise.Map<CbrtFunction>(x);

    /// <inheritdoc cref="Cbrt(Vector{float})"/>
    public static Vector<double> Cbrt(Vector<double> x) => Lanewise.Map<CbrtFunction>(x);

    /// <inheritdoc cref="Cbrt(Vector{float})"/>
    public static float Cbrt(float x) => (float)Math.Cbrt(x);

    /// <inheritdoc cref="Cbrt(Vector{float})"/>
    public static double Cbrt(double x) => Math.Cbrt(x);

    private readonly struct CbrtFunction : IRealFunction
    {
        public static double Of(double x) => Math.Cbrt(x);
    }
}
