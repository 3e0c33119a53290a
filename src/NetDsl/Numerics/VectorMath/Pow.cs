using System.Numerics;

namespace NetDsl;

public static partial class VectorMath
{
    /// <summary>x to the power of y, lane by lane: NaN where x is below zero and y is no integer.</summary>
    public static Vector<float> Pow(Vector<float> x, Vector<float> y)
    {
        Span<float> lanes = stackalloc float[Vector<float>.Count];
        for (var lane = 0; lane < lanes.Length; lane++)
            lanes[lane] = Pow(x[lane], y[lane]);
        return new Vector<float>(lanes);
    }

    /// <inheritdoc cref="Pow(Vector{float}, Vector{float})"/>
    public static Vector<double> Pow(Vector<double> x, Vector<double> y)
    {
        Span<double> lanes = stackalloc double[Vector<double>.Count];
        for (var lane = 0; lane < lanes.Length; lane++)
            lanes[lane] = Math.Pow(x[lane], y[lane]);
        return new Vector<double>(lanes);
    }

    /// <inheritdoc cref="Pow(Vector{float}, Vector{float})"/>
    public static float Pow(float x, float y) => (float)Math.Pow(x, y);

    /// <inheritdoc cref="Pow(Vector{float}, Vector{float})"/>
    public static double Pow(double x, double y) => Math.Pow(x, y);
}
