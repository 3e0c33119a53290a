using System.Numerics;

namespace NetDsl;

public static partial class VectorMath
{
    /// <summary>The sign of each lane as a number: −1 below zero, 1 above; zeros and NaN stay what they are.</summary>
    public static Vector<float> Sign(Vector<float> x)
    {
        var negative = Vector.ConditionalSelect(Vector.LessThan(x, Vector<float>.Zero), -Vector<float>.One, x);
        return Vector.ConditionalSelect(Vector.GreaterThan(x, Vector<float>.Zero), Vector<float>.One, negative);
    }

    /// <inheritdoc cref="Sign(Vector{float})"/>
    public static Vector<double> Sign(Vector<double> x)
    {
        var negative = Vector.ConditionalSelect(Vector.LessThan(x, Vector<double>.Zero), -Vector<double>.One, x);
        return Vector.ConditionalSelect(Vector.GreaterThan(x, Vector<double>.Zero), Vector<double>.One, negative);
    }

    /// <inheritdoc cref="Sign(Vector{float})"/>
    public static float Sign(float x) => x > 0 ? 1 : x < 0 ? -1 : x;

    /// <inheritdoc cref="Sign(Vector{float})"/>
    public static double Sign(double x) => x > 0 ? 1 : x < 0 ? -1 : x;
}
