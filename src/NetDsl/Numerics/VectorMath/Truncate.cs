using System.Numerics;

namespace NetDsl;

public static partial class VectorMath
{
    /// <summary>The integer part of each lane, towards zero.</summary>
    public static Vector<float> Truncate(Vector<float> x) => Vector.Truncate(x);

    /// <inheritdoc cref="Truncate(Vector{float})"/>
    public static Vector<double> Truncate(Vector<double> x) => Vector.Truncate(x);

    /// <inheritdoc cref="Truncate(Vector{float})"/>
    public static float Truncate(float x) => MathF.Truncate(x);

    /// <inheritdoc cref="Truncate(Vector{float})"/>
    public static double Truncate(double x) => Math.Truncate(x);
}
