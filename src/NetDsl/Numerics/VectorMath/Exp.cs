using System.Numerics;

namespace NetDsl;

public static partial class VectorMath
{
    /// <summary>e to the power of each lane. Above 88.72 infinity; below −87.33 subnormal, and below −103.97 zero.</summary>
    public static Vector<float> Exp(Vector<float> x) => ScaledExp(x, ExponentRounding);

    /// <inheritdoc cref="Exp(Vector{float})"/>
    public static float Exp(float x) => Exp(Vector.Create(x)).ToScalar();

    /// <summary>e to the power of each lane.</summary>
    public static Vector<double> Exp(Vector<double> x) => Lanewise.Map<ExpFunction>(x);

    /// <inheritdoc cref="Exp(Vector{double})"/>
    public static double Exp(double x) => Math.Exp(x);

    private readonly struct ExpFunction : IRealFunction
    {
        public static double Of(double x) => Math.Exp(x);
    }
}
