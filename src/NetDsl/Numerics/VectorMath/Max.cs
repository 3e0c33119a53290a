using System.Numerics;

namespace NetDsl;

public static partial class VectorMath
{
    /// <summary>The larger of two numbers, lane by lane: NaN where either is NaN; +0 counts as larger than −0.</summary>
    public static Vector<float> Max(Vector<float> x, Vector<float> y) => Vector.Max(x, y);

    /// <inheritdoc cref="Max(Vector{float}, Vector{float})"/>
    public static Vector<double> Max(Vector<double> x, Vector<double> y) => Vector.Max(x, y);

    /// <inheritdoc cref="Max(Vector{float}, Vector{float})"/>
    public static float Max(float x, float y) => MathF.Max(x, y);

    /// <inheritdoc cref="Max(Vector{float}, Vector{float})"/>
    public static double Max(double x, double y) => Math.Max(x, y);
}
