using System.Numerics;

namespace NetDsl;

public static partial class VectorMath
{
    /// <summary>The smaller of two numbers, lane by lane: NaN where either is NaN; −0 counts as smaller than +0.</summary>
    public static Vector<float> Min(Vector<float> x, Vector<float> y) => Vector.Min(x, y);

    /// <inheritdoc cref="Min(Vector{float}, Vector{float})"/>
    public static Vector<double> Min(Vector<double> x, Vector<double> y) => Vector.Min(x, y);

    /// <inheritdoc cref="Min(Vector{float}, Vector{float})"/>
    public static float Min(float x, float y) => MathF.Min(x, y);

    /// <inheritdoc cref="Min(Vector{float}, Vector{float})"/>
    public static double Min(double x, double y) => Math.Min(x, y);
}
