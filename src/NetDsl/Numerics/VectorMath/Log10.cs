using System.Numerics;

namespace NetDsl;

public static partial class VectorMath
{
    /// <summary>The decimal logarithm of each lane: −infinity at zero, NaN below.</summary>
    public static Vector<float> Log10(Vector<float> x) => Lanewise.Map<Log10Function>(x);

    /// <inheritdoc cref="Log10(Vector{float})"/>
    public static Vector<double> Log10(Vector<double> x) => Lanewise.Map<Log10Function>(x);

    /// <inheritdoc cref="Log10(Vector{float})"/>
    public static float Log10(float x) => (float)Math.Log10(x);

    /// <inheritdoc cref="Log10(Vector{float})"/>
    public static double Log10(double x) => Math.Log10(x);

    private readonly struct Log10Function : IRealFunction
    {
        public static double Of(double x) => Math.Log10(x);
    }
}
