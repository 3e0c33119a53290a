using System.Numerics;

namespace NetDsl;

public static partial class VectorMath
{
    /// <summary>The hyperbolic tangent of each lane: ±1 beyond ±9.01.</summary>
    public static Vector<float> Tanh(Vector<float> x)
    {
        // tanh y = m / (m + 2) with m = e²ʸ − 1, which is 2ⁿ·(eʳ − 1) + (2ⁿ − 1): near zero n is 0, and nothing cancels.
        var limit = Vector.Create(10f);
        var magnitude = Vector.Abs(x);
        magnitude = Vector.ConditionalSelect(Vector.GreaterThan(magnitude, limit), limit, magnitude);
        var p = ExpMinusOne(ReduceByLn2(magnitude + magnitude, ExponentRounding, out var n));
        var scale = PowerOfTwo(n);
        var m = Vector.FusedMultiplyAdd(p, scale, scale - Vector<float>.One);
        return Negate(m / (m + Vector.Create(2f)), SignBit(x));
    }

    /// <inheritdoc cref="Tanh(Vector{float})"/>
    public static float Tanh(float x) => Tanh(Vector.Create(x)).ToScalar();

    /// <summary>The hyperbolic tangent of each lane.</summary>
    public static Vector<double> Tanh(Vector<double> x) => Lanewise.Map<TanhFunction>(x);

    /// <inheritdoc cref="Tanh(Vector{double})"/>
    public static double Tanh(double x) => Math.Tanh(x);

    private readonly struct TanhFunction : IRealFunction
    {
        public static double Of(double x) => Math.Tanh(x);
    }
}
