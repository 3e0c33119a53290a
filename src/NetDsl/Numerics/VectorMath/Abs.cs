using System.Numerics;

namespace NetDsl;

public static partial class VectorMath
{
    /// <summary>The magnitude of each lane.</summary>
    public static Vector<float> Abs(Vector<float> x) => Vector.Abs(x);

    /// <inheritdoc cref="Abs(Vector{float})"/>
    public static Vector<double> Abs(Vector<double> x) => Vector.Abs(x);

    /// <inheritdoc cref="Abs(Vector{float})"/>
    public static float Abs(float x) => MathF.Abs(x);

    /// <inheritdoc cref="Abs(Vector{float})"/>
    public static double Abs(double x) => Math.Abs(x);
}
