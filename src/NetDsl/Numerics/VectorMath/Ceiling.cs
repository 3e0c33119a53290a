using System.Numerics;

namespace NetDsl;

public static partial class VectorMath
{
    /// <summary>The least integer that is not below each lane.</summary>
    public static Vector<float> Ceiling(Vector<float> x) => Vector.Ceiling(x);

    /// <inheritdoc cref="Ceiling(Vector{float})"/>
    public static Vector<double> Ceiling(Vector<double> x) => Vector.Ceiling(x);

    /// <inheritdoc cref="Ceiling(Vector{float})"/>
    public static float Ceiling(float x) => MathF.Ceiling(x);

    /// <inheritdoc cref="Ceiling(Vector{float})"/>
    public static double Ceiling(double x) => Math.Ceiling(x);
}
