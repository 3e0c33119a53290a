namespace NetDsl;

// Stands in for Numerics/VectorMath and is deleted when that is merged.
#pragma warning disable CS1591
public static class VectorMath
{
    public static float Abs(float x) => MathF.Abs(x);

    public static double Abs(double x) => Math.Abs(x);

    public static float Acos(float x) => MathF.Acos(x);

    public static double Acos(double x) => Math.Acos(x);

    public static float Asin(float x) => MathF.Asin(x);

    public static double Asin(double x) => Math.Asin(x);

    public static float Atan(float x) => MathF.Atan(x);

    public static double Atan(double x) => Math.Atan(x);

    public static float Cbrt(float x) => MathF.Cbrt(x);

    public static double Cbrt(double x) => Math.Cbrt(x);

    public static float Ceiling(float x) => MathF.Ceiling(x);

    public static double Ceiling(double x) => Math.Ceiling(x);

    public static float Cos(float x) => MathF.Cos(x);

    public static double Cos(double x) => Math.Cos(x);

    public static float Cosh(float x) => MathF.Cosh(x);

    public static double Cosh(double x) => Math.Cosh(x);

    public static float Exp(float x) => MathF.Exp(x);

    public static double Exp(double x) => Math.Exp(x);

    public static float Floor(float x) => MathF.Floor(x);

    public static double Floor(double x) => Math.Floor(x);

    public static float Log(float x) => MathF.Log(x);

    public static double Log(double x) => Math.Log(x);

    public static float Log2(float x) => MathF.Log2(x);

    public static double Log2(double x) => Math.Log2(x);

    public static float Log10(float x) => MathF.Log10(x);

    public static double Log10(double x) => Math.Log10(x);

    public static float Round(float x) => MathF.Round(x);

    public static double Round(double x) => Math.Round(x);

    public static float Sin(float x) => MathF.Sin(x);

    public static double Sin(double x) => Math.Sin(x);

    public static float Sinh(float x) => MathF.Sinh(x);

    public static double Sinh(double x) => Math.Sinh(x);

    public static float Sqrt(float x) => MathF.Sqrt(x);

    public static double Sqrt(double x) => Math.Sqrt(x);

    public static float Tan(float x) => MathF.Tan(x);

    public static double Tan(double x) => Math.Tan(x);

    public static float Tanh(float x) => MathF.Tanh(x);

    public static double Tanh(double x) => Math.Tanh(x);

    public static float Truncate(float x) => MathF.Truncate(x);

    public static double Truncate(double x) => Math.Truncate(x);

    public static float Max(float x, float y) => MathF.Max(x, y);

    public static double Max(double x, double y) => Math.Max(x, y);

    public static float Min(float x, float y) => MathF.Min(x, y);

    public static double Min(double x, double y) => Math.Min(x, y);

    public static float Pow(float x, float y) => MathF.Pow(x, y);

    public static double Pow(double x, double y) => Math.Pow(x, y);

    public static float Sign(float x) => (float)Sign((double)x);

    public static double Sign(double x) => x > 0 ? 1 : x < 0 ? -1 : x;

    public static float Erf(float x) => (float)Erf((double)x);

    /// <summary>erf(x) = 2/√π · e^(−x²) · Σₙ 2ⁿ x²ⁿ⁺¹ / (1·3·…·(2n+1)), for small and middling arguments.</summary>
    public static double Erf(double x)
    {
        if (double.IsNaN(x))
            return x;
        if (Math.Abs(x) > 6)
            return Math.Sign(x);
        var term = x;
        var sum = x;
        for (var n = 1; Math.Abs(term) > 1e-18 * Math.Abs(sum); n++)
        {
            term *= 2 * x * x / (2 * n + 1);
            sum += term;
        }

        return 2 / Math.Sqrt(Math.PI) * Math.Exp(-x * x) * sum;
    }
}

// Stands in for Numerics/Accuracy, in units of u, and is deleted when that is merged.
public static class FunctionAccuracy
{
    public static class OfSingle
    {
        public const double Acos = 4;
        public const double Asin = 4;
        public const double Atan = 4;
        public const double Cbrt = 4;
        public const double Cos = 4;
        public const double Cosh = 4;
        public const double Erf = 32;
        public const double Exp = 4;
        public const double Log = 4;
        public const double Log2 = 4;
        public const double Log10 = 4;
        public const double Pow = 4;
        public const double Sin = 4;
        public const double Sinh = 4;
        public const double Sqrt = 1;
        public const double Tan = 4;
        public const double Tanh = 4;
    }

    public static class OfDouble
    {
        public const double Acos = 4;
        public const double Asin = 4;
        public const double Atan = 4;
        public const double Cbrt = 4;
        public const double Cos = 4;
        public const double Cosh = 4;
        public const double Erf = 32;
        public const double Exp = 4;
        public const double Log = 4;
        public const double Log2 = 4;
        public const double Log10 = 4;
        public const double Pow = 4;
        public const double Sin = 4;
        public const double Sinh = 4;
        public const double Sqrt = 1;
        public const double Tan = 4;
        public const double Tanh = 4;
    }
}
