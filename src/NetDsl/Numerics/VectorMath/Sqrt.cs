using System.Numerics;

namespace NetDsl;

public static partial class VectorMath
{
    /// <summary>The square root of each lane, rounded correctly; NaN below zero.</summary>
    public static Vector<float> Sqrt(Vector<float> x) => Vector.SquareRoot(x);

    /// <inheritdoc cref="Sqrt(Vector{float})"/>
    public static Vector<double> Sqrt(Vector<double> x) => Vector.SquareRoot(x);

    /// <inheritdoc cref="Sqrt(Vector{float})"/>
    public static float Sqrt(float x) => MathF.Sqrt(x);

    /// <inheritdoc cref="Sqrt(Vector{float})"/>
    public static double Sqrt(double x) => Math.Sqrt(x);
}
