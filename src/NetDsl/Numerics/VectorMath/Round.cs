using System.Numerics;

namespace NetDsl;

public static partial class VectorMath
{
    /// <summary>The integer nearest to each lane, the even one of two that are as near.</summary>
    public static Vector<float> Round(Vector<float> x) => Vector.Round(x);

    /// <inheritdoc cref="Round(Vector{float})"/>
    public static Vector<double> Round(Vector<double> x) => Vector.Round(x);

    /// <inheritdoc cref="Round(Vector{float})"/>
    public static float Round(float x) => MathF.Round(x);

    /// <inheritdoc cref="Round(Vector{float})"/>
    public static double Round(double x) => Math.Round(x);
}
