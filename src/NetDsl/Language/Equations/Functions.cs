namespace NetDsl;

// Tanh, Sigmoid and Softplus are names of activations, for Activation = Tanh; as functions they are MathF.Tanh,
// VectorMath.Sigmoid and VectorMath.Softplus.
public static partial class Equations
{
    /// <summary>The absolute value.</summary>
    public static Scalar Abs(Scalar x) => throw IsRead();

    /// <summary>The angle whose cosine is x.</summary>
    public static Scalar Acos(Scalar x) => throw IsRead();

    /// <summary>The angle whose sine is x.</summary>
    public static Scalar Asin(Scalar x) => throw IsRead();

    /// <summary>The angle whose tangent is x.</summary>
    public static Scalar Atan(Scalar x) => throw IsRead();

    /// <summary>The cube root.</summary>
    public static Scalar Cbrt(Scalar x) => throw IsRead();

    /// <summary>The least whole number that is not less.</summary>
    public static Scalar Ceiling(Scalar x) => throw IsRead();

    /// <summary>The cosine.</summary>
    public static Scalar Cos(Scalar x) => throw IsRead();

    /// <summary>The hyperbolic cosine.</summary>
    public static Scalar Cosh(Scalar x) => throw IsRead();

    /// <summary>The error function 2/√π ∫₀ˣ exp(−t²) dt.</summary>
    public static Scalar Erf(Scalar x) => throw IsRead();

    /// <summary>The exponential function.</summary>
    public static Scalar Exp(Scalar x) => throw IsRead();

    /// <summary>The greatest whole number that is not greater.</summary>
    public static Scalar Floor(Scalar x) => throw IsRead();

    /// <summary>The natural logarithm.</summary>
    public static Scalar Log(Scalar x) => throw IsRead();

    /// <summary>The logarithm to base 2.</summary>
    public static Scalar Log2(Scalar x) => throw IsRead();

    /// <summary>The logarithm to base 10.</summary>
    public static Scalar Log10(Scalar x) => throw IsRead();

    /// <summary>The nearest whole number, the even one of two.</summary>
    public static Scalar Round(Scalar x) => throw IsRead();

    /// <summary>−1, 0 or 1.</summary>
    public static Scalar Sign(Scalar x) => throw IsRead();

    /// <summary>The sine.</summary>
    public static Scalar Sin(Scalar x) => throw IsRead();

    /// <summary>The hyperbolic sine.</summary>
    public static Scalar Sinh(Scalar x) => throw IsRead();

    /// <summary>The square root.</summary>
    public static Scalar Sqrt(Scalar x) => throw IsRead();

    /// <summary>The tangent.</summary>
    public static Scalar Tan(Scalar x) => throw IsRead();

    /// <summary>The whole number towards 0.</summary>
    public static Scalar Truncate(Scalar x) => throw IsRead();

    /// <summary>x to the power of y.</summary>
    public static Scalar Pow(Scalar x, Scalar y) => throw IsRead();

    /// <summary>The number itself between two bounds, else the nearer bound.</summary>
    public static Scalar Clamp(Scalar x, Scalar min, Scalar max) => throw IsRead();

    /// <summary>The greater of two numbers.</summary>
    public static Scalar Max(Scalar x, Scalar y) => throw IsRead();

    /// <summary>The greater of a constant and a number.</summary>
    public static Scalar Max(int x, Scalar y) => throw IsRead();

    /// <summary>The less of two numbers.</summary>
    public static Scalar Min(Scalar x, Scalar y) => throw IsRead();

    /// <summary>The less of a constant and a number.</summary>
    public static Scalar Min(int x, Scalar y) => throw IsRead();
}
