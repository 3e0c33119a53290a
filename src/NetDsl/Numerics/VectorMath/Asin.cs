using System.Numerics;

namespace NetDsl;

public static partial class VectorMath
{
    /// <summary>The angle in radians, from −π/2 to π/2, whose sine each lane is; NaN outside [−1, 1].</summary>
    public static Vector<float> Asin(Vector<float> x) => Lanewise.Map<AsinFunction>(x);

    /// <inheritdoc cref="Asin(Vector{float})"/>
    public static Vector<double> Asin(Vector<double> x) => Lanewise.Map<AsinFunction>(x);

    /// <inheritdoc cref="Asin(Vector{float})"/>
    public static float Asin(float x) => (float)Math.Asin(x);

    /// <inheritdoc cref="Asin(Vector{float})"/>
    public static double Asin(double x) => Math.Asin(x);

    private readonly struct AsinFunction : IRealFunction
    {
        public static double Of(double x) => Math.Asin(x);
    }
}
