using static NetDsl.FunctionAccuracy;

namespace NetDsl.Tracing;

/// <summary>The functions of one number that formulas may use, one entry each, with f′ behind f and max|f′| at the end.</summary>
internal static class ElementaryFunctions
{
    private const double Ln2 = 0.69314718055994531;
    private const double Ln10 = 2.3025850929940457;

    public static readonly ElementaryFunction Abs =
        new("Abs", VectorMath.Abs, VectorMath.Abs, Math.Abs, x => double.IsNaN(x) ? x : Math.Sign(x), 0, 0, operand => operand.Bound);

    public static readonly ElementaryFunction Acos =
        new("Acos", VectorMath.Acos, VectorMath.Acos, Math.Acos, x => -1 / Math.Sqrt(1 - x * x), OfSingle.Acos, OfDouble.Acos,
            Slope.Growing(x => 1 / Math.Sqrt(1 - x * x)));

    public static readonly ElementaryFunction Asin =
        new("Asin", VectorMath.Asin, VectorMath.Asin, Math.Asin, x => 1 / Math.Sqrt(1 - x * x), OfSingle.Asin, OfDouble.Asin,
            Slope.Growing(x => 1 / Math.Sqrt(1 - x * x)));

    public static readonly ElementaryFunction Atan =
        new("Atan", VectorMath.Atan, VectorMath.Atan, Math.Atan, x => 1 / (1 + x * x), OfSingle.Atan, OfDouble.Atan,
            Slope.Shrinking(x => 1 / (1 + x * x)));

    public static readonly ElementaryFunction Cbrt =
        new("Cbrt", VectorMath.Cbrt, VectorMath.Cbrt, Math.Cbrt, x => 1 / (3 * Square(Math.Cbrt(x))), OfSingle.Cbrt, OfDouble.Cbrt,
            Slope.Shrinking(x => 1 / (3 * Square(Math.Cbrt(x)))));

    public static readonly ElementaryFunction Ceiling =
        new("Ceiling", VectorMath.Ceiling, VectorMath.Ceiling, Math.Ceiling, Flat, 0, 0, Slope.Stairs(Math.Ceiling, 1));

    public static readonly ElementaryFunction Cos =
        new("Cos", VectorMath.Cos, VectorMath.Cos, Math.Cos, x => -Math.Sin(x), OfSingle.Cos, OfDouble.Cos, Slope.Wave(Math.Sin));

    public static readonly ElementaryFunction Cosh =
        new("Cosh", VectorMath.Cosh, VectorMath.Cosh, Math.Cosh, Math.Sinh, OfSingle.Cosh, OfDouble.Cosh, Slope.Growing(Math.Sinh));

    public static readonly ElementaryFunction Erf =
        new("Erf", VectorMath.Erf, VectorMath.Erf, VectorMath.Erf, x => 2 / Math.Sqrt(Math.PI) * Math.Exp(-x * x), OfSingle.Erf, OfDouble.Erf,
            Slope.Shrinking(x => 2 / Math.Sqrt(Math.PI) * Math.Exp(-x * x)));

    public static readonly ElementaryFunction Exp =
        new("Exp", VectorMath.Exp, VectorMath.Exp, Math.Exp, Math.Exp, OfSingle.Exp, OfDouble.Exp,
            Slope.Of((low, high) => Math.Exp(high)));

    public static readonly ElementaryFunction Floor =
        new("Floor", VectorMath.Floor, VectorMath.Floor, Math.Floor, Flat, 0, 0, Slope.Stairs(Math.Floor, 1));

    public static readonly ElementaryFunction Log =
        new("Log", VectorMath.Log, VectorMath.Log, Math.Log, x => 1 / x, OfSingle.Log, OfDouble.Log, Slope.Of((low, high) => 1 / low));

    public static readonly ElementaryFunction Log2 =
        new("Log2", VectorMath.Log2, VectorMath.Log2, Math.Log2, x => 1 / (x * Ln2), OfSingle.Log2, OfDouble.Log2,
            Slope.Of((low, high) => 1 / (low * Ln2)));

    public static readonly ElementaryFunction Log10 =
        new("Log10", VectorMath.Log10, VectorMath.Log10, Math.Log10, x => 1 / (x * Ln10), OfSingle.Log10, OfDouble.Log10,
            Slope.Of((low, high) => 1 / (low * Ln10)));

    public static readonly ElementaryFunction Round =
        new("Round", VectorMath.Round, VectorMath.Round, Math.Round, Flat, 0, 0, Slope.Stairs(Math.Round, 1));

    public static readonly ElementaryFunction Sigmoid =
        new("Sigmoid", VectorMath.Sigmoid, VectorMath.Sigmoid, VectorMath.Sigmoid, x => VectorMath.Sigmoid(x) * VectorMath.Sigmoid(-x), OfSingle.Sigmoid, OfDouble.Sigmoid,
            Slope.Shrinking(x => VectorMath.Sigmoid(x) * VectorMath.Sigmoid(-x)));

    public static readonly ElementaryFunction Sign =
        new("Sign", VectorMath.Sign, VectorMath.Sign, VectorMath.Sign, Flat, 0, 0, Slope.Stairs(VectorMath.Sign, 2));

    public static readonly ElementaryFunction Sin =
        new("Sin", VectorMath.Sin, VectorMath.Sin, Math.Sin, Math.Cos, OfSingle.Sin, OfDouble.Sin, Slope.Wave(Math.Cos));

    public static readonly ElementaryFunction Sinh =
        new("Sinh", VectorMath.Sinh, VectorMath.Sinh, Math.Sinh, Math.Cosh, OfSingle.Sinh, OfDouble.Sinh, Slope.Growing(Math.Cosh));

    public static readonly ElementaryFunction Softplus =
        new("Softplus", VectorMath.Softplus, VectorMath.Softplus, VectorMath.Softplus, VectorMath.Sigmoid, OfSingle.Softplus, OfDouble.Softplus,
            Slope.Of((low, high) => VectorMath.Sigmoid(high)));

    public static readonly ElementaryFunction Sqrt =
        new("Sqrt", VectorMath.Sqrt, VectorMath.Sqrt, Math.Sqrt, x => 0.5 / Math.Sqrt(x), OfSingle.Sqrt, OfDouble.Sqrt, ErrorBound.OfSquareRoot);

    public static readonly ElementaryFunction Tan =
        new("Tan", VectorMath.Tan, VectorMath.Tan, Math.Tan, x => 1 / Square(Math.Cos(x)), OfSingle.Tan, OfDouble.Tan, Slope.Tangent());

    public static readonly ElementaryFunction Tanh =
        new("Tanh", VectorMath.Tanh, VectorMath.Tanh, Math.Tanh, x => 1 - Square(Math.Tanh(x)), OfSingle.Tanh, OfDouble.Tanh,
            Slope.Shrinking(x => 1 - Square(Math.Tanh(x))));

    public static readonly ElementaryFunction Truncate =
        new("Truncate", VectorMath.Truncate, VectorMath.Truncate, Math.Truncate, Flat, 0, 0, Slope.Stairs(Math.Truncate, 1));

    private static double Flat(double x) => 0;

    private static double Square(double x) => x * x;
}
