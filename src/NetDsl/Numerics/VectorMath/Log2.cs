using System.Numerics;

namespace NetDsl;

public static partial class VectorMath
{
    /// <summary>The binary logarithm of each lane: −infinity at zero, NaN below.</summary>
    public static Vector<float> Log2(Vector<float> x) => Lanewise.Map<Log2Function>(x);

    /// <inheritdoc cref="Log2(Vector{float})"/>
    public static Vector<double> Log2(Vector<double> x) => Lanewise.Map<Log2Function>(x);

    /// <inheritdoc cref="Log2(Vector{float})"/>
    public static float Log2(float x) => (float)Math.Log2(x);

    /// <inheritdoc cref="Log2(Vector{float})"/>
    public static double Log2(double x) => Math.Log2(x);

    private readonly struct Log2Function : IRealFunction
    {
        public static double Of(double x) => Math.Log2(x);
    }
}
