using System.Numerics;

namespace NetDsl;

public static partial class VectorMath
{
    /// <summary>
    /// The smooth rectifier of each lane, <c>log(1 + eˣ)</c>: x far above zero, eˣ far below, and accurate in both tails.
    /// </summary>
    public static Vector<float> Softplus(Vector<float> x)
    {
        // log(1 + eˣ) = max(x, 0) + log(1 + e), e = e^−|x|: nothing overflows, and nothing cancels.
        var e = ScaledExp(-Vector.Abs(x), ExponentRounding);

        // Above √2 − 1 half of 1 + e is the nearer to 1: log(1 + e) = ln 2 + log(1 + f), f = (e − 1)/2.
        var isLarge = Vector.GreaterThan(e, Vector.Create(0.414213562f));
        var half = Vector.Create(0.5f);
        var f = Vector.ConditionalSelect(isLarge, Vector.FusedMultiplyAdd(e, half, -half), e);
        var exponent = Vector.ConditionalSelect(isLarge, Vector<float>.One, Vector<float>.Zero);
        return Vector.Max(x, Vector<float>.Zero) + LogOfReduced(f, exponent);
    }

    /// <inheritdoc cref="Softplus(Vector{float})"/>
    public static float Softplus(float x) => Softplus(Vector.Create(x)).ToScalar();

    /// <inheritdoc cref="Softplus(Vector{float})"/>
    public static Vector<double> Softplus(Vector<double> x) => Lanewise.Map<SoftplusFunction>(x);

    /// <inheritdoc cref="Softplus(Vector{float})"/>
    public static double Softplus(double x) => SoftplusFunction.Of(x);

    private readonly struct SoftplusFunction : IRealFunction
    {
        public static double Of(double x) => Math.Max(x, 0) + LogOfOnePlus(Math.Exp(-Math.Abs(x)));

        /// <summary>
        /// log(1 + e), accurate for tiny e: what 1 + e loses to rounding, log(1 + e) / (1 + e − 1) loses in the same
        /// measure (Goldberg 1991, theorem 4).
        /// </summary>
        private static double LogOfOnePlus(double e)
        {
            var sum = 1 + e;
            return sum == 1 ? e : e * (Math.Log(sum) / (sum - 1));
        }
    }
}
