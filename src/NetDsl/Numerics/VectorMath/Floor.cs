using System.Numerics;

namespace NetDsl;

public static partial class VectorMath
{
    /// <summary>The greatest integer that is not above each lane.</summary>
    public static Vector<float> Floor(Vector<float> x) => Vector.Floor(x);

    /// <inheritdoc cref="Floor(Vector{float})"/>
    public static Vector<double> Floor(Vector<double> x) => Vector.Floor(x);

    /// <inheritdoc cref="Floor(Vector{float})"/>
    public static float Floor(float x) => MathF.Floor(x);

    /// <inheritdoc cref="Floor(Vector{float})"/>
    public static double Floor(double x) => Math.Floor(x);
}
