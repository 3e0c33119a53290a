using System.Numerics;

namespace NetDsl;

public static partial class VectorMath
{
    /// <summary>The angle in radians, from −π/2 to π/2, whose tangent each lane is.</summary>
    public static Vector<float> Atan(Vector<float> x) => Lanewise.Map<AtanFunction>(x);

    /// <inheritdoc cref="Atan(Vector{float})"/>
    public static Vector<double> Atan(Vector<double> x) => Lanewise.Map<AtanFunction>(x);

    /// <inheritdoc cref="Atan(Vector{float})"/>
    public static float Atan(float x) => (float)Math.Atan(x);

    /// <inheritdoc cref="Atan(Vector{float})"/>
    public static double Atan(double x) => Math.Atan(x);

    private readonly struct AtanFunction : IRealFunction
    {
        public static double Of(double x) => Math.Atan(x);
    }
}
