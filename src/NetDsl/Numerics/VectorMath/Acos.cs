using System.Numerics;

namespace NetDsl;

public static partial class VectorMath
{
    /// <summary>The angle in radians, from 0 to π, whose cosine each lane is; NaN outside [−1, 1].</summary>
    public static Vector<float> Acos(Vector<float> x) => Lanewise.Map<AcosFunction>(x);

    /// <inheritdoc cref="Acos(Vector{float})"/>
    public static Vector<double> Acos(Vector<double> x) => Lanewise.Map<AcosFunction>(x);

    /// <inheritdoc cref="Acos(Vector{float})"/>
    public static float Acos(float x) => (float)Math.Acos(x);

    /// <inheritdoc cref="Acos(Vector{float})"/>
    public static double Acos(double x) => Math.Acos(x);

    private readonly struct AcosFunction : IRealFunction
    {
        public static double Of(double x) => Math.Acos(x);
    }
}
