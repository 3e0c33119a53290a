using System.Numerics;
using System.Runtime.CompilerServices;

namespace NetDsl;

public static partial class VectorMath
{
    /// <summary>The natural logarithm of each lane: −infinity at zero, NaN below.</summary>
    public static Vector<float> Log(Vector<float> x)
    {
        var smallest = Vector.Create(1.17549435e-38f);
        if (Vector.GreaterThanOrEqualAll(x, smallest) && Vector.LessThanOrEqualAll(x, Vector.Create(float.MaxValue)))
            return LogOfNormal(x, Vector<float>.Zero);

        // Subnormal lanes are scaled by 2²³ into the normal numbers first.
        var subnormal = Vector.LessThan(x, smallest);
        var scaled = Vector.ConditionalSelect(subnormal, x * Vector.Create(8388608f), x);
        var shift = Vector.ConditionalSelect(subnormal, Vector.Create(-23f), Vector<float>.Zero);
        var log = LogOfNormal(scaled, shift);

        log = Vector.ConditionalSelect(Vector.LessThanOrEqual(x, Vector.Create(float.MaxValue)), log, x);
        log = Vector.ConditionalSelect(Vector.LessThan(x, Vector<float>.Zero), Vector.Create(float.NaN), log);
        return Vector.ConditionalSelect(Vector.Equals(x, Vector<float>.Zero), Vector.Create(float.NegativeInfinity), log);
    }

    /// <inheritdoc cref="Log(Vector{float})"/>
    public static float Log(float x) => Log(Vector.Create(x)).ToScalar();

    /// <inheritdoc cref="Log(Vector{float})"/>
    public static Vector<double> Log(Vector<double> x) => Lanewise.Map<LogFunction>(x);

    /// <inheritdoc cref="Log(Vector{float})"/>
    public static double Log(double x) => Math.Log(x);

    /// <summary>
    /// log x + shift·ln 2, for normal x > 0: with x = 2ᵉ·(1 + f), √½ ≤ 1 + f &lt; √2, it is (e + shift)·ln 2 + log(1 + f).
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<float> LogOfNormal(Vector<float> x, Vector<float> shift)
    {
        var root = Vector.Create(0x3F3504F3); // the bits of √½
        var bits = x.As<float, int>();
        var exponent = (bits - root) >> 23;
        var f = (bits - (exponent << 23)).As<int, float>() - Vector<float>.One;
        return LogOfReduced(f, Vector.ConvertToSingle(exponent) + shift);
    }

    /// <summary>log(1 + f) + e·ln 2, for √½ ≤ 1 + f &lt; √2 and a whole e.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<float> LogOfReduced(Vector<float> f, Vector<float> e)
    {
        // log(1 + f) = f − f²/2 + f³·P(f): minimax on [√½ − 1, √2 − 1], off by at most 0.099·2⁻²⁴ of it.
        var p = Polynomial.Evaluate(
            f, 0.333333313f, -0.250008225f, 0.200012431f, -0.166233212f, 0.142016232f, -0.131605744f, 0.127615139f,
            -0.0763215274f);
        var tail = (f * f) * Vector.FusedMultiplyAdd(f, p, Vector.Create(-0.5f));
        tail = Vector.FusedMultiplyAdd(e, Vector.Create(-1.90465421e-9f), tail);
        return Vector.FusedMultiplyAdd(e, Vector.Create(0.693147182f), f + tail);
    }

    private readonly struct LogFunction : IRealFunction
    {
        public static double Of(double x) => Math.Log(x);
    }
}
