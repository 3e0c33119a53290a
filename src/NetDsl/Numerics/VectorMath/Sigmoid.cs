using System.Numerics;

namespace NetDsl;

public static partial class VectorMath
{
    /// <summary>
    /// The logistic function of each lane, <c>σ(x) = 1 / (1 + e⁻ˣ)</c>: 1 above 17.33 in float; as accurate far below zero,
    /// where it is eˣ, as above.
    /// </summary>
    public static Vector<float> Sigmoid(Vector<float> x)
    {
        // Of e⁻ˣ and eˣ, the one that does not overflow: 1 / (1 + e⁻ˣ) = eˣ / (eˣ + 1).
        var e = ScaledExp(-Vector.Abs(x), ExponentRounding);
        var numerator = Vector.ConditionalSelect(Vector.LessThan(x, Vector<float>.Zero), e, Vector<float>.One);
        return numerator / (Vector<float>.One + e);
    }

    /// <inheritdoc cref="Sigmoid(Vector{float})"/>
    public static float Sigmoid(float x) => Sigmoid(Vector.Create(x)).ToScalar();

    /// <inheritdoc cref="Sigmoid(Vector{float})"/>
    public static Vector<double> Sigmoid(Vector<double> x) => Lanewise.Map<SigmoidFunction>(x);

    /// <inheritdoc cref="Sigmoid(Vector{float})"/>
    public static double Sigmoid(double x) => SigmoidFunction.Of(x);

    private readonly struct SigmoidFunction : IRealFunction
    {
        public static double Of(double x)
        {
            var e = Math.Exp(-Math.Abs(x));
            return (x < 0 ? e : 1) / (1 + e);
        }
    }
}
