using System.Numerics;

namespace NetDsl;

public static partial class VectorMath
{
    /// <summary>The hyperbolic sine of each lane: infinite beyond ±89.42.</summary>
    public static Vector<float> Sinh(Vector<float> x)
    {
        var y = Vector.Abs(x);

        // Below 1, sinh y = y + y³·S(y²): minimax, off by at most 0.006·2⁻²⁴ of it.
        var square = y * y;
        var s = Polynomial.Evaluate(square, 0.166666672f, 0.00833331048f, 0.000198428956f, 2.78221319e-6f);
        var small = Vector.FusedMultiplyAdd(y * square, s, y);

        // From there on, with h = eʸ/2, which overflows no earlier than the result: h − 1/(4h).
        var h = ScaledExp(y, ExponentRounding - 1);
        var large = h - Vector.Create(0.25f) / h;
        return Negate(Vector.ConditionalSelect(Vector.LessThan(y, Vector<float>.One), small, large), SignBit(x));
    }

    /// <inheritdoc cref="Sinh(Vector{float})"/>
    public static float Sinh(float x) => Sinh(Vector.Create(x)).ToScalar();

    /// <summary>The hyperbolic sine of each lane.</summary>
    public static Vector<double> Sinh(Vector<double> x) => Lanewise.Map<SinhFunction>(x);

    /// <inheritdoc cref="Sinh(Vector{double})"/>
    public static double Sinh(double x) => Math.Sinh(x);

    private readonly struct SinhFunction : IRealFunction
    {
        public static double Of(double x) => Math.Sinh(x);
    }
}
