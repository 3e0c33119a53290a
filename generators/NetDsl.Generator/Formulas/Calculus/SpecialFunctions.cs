namespace NetDsl.Generator.Formulas;

/// <summary>The functions that the generator's framework does not have, in double precision.</summary>
internal static class SpecialFunctions
{
    private const double TwoOverSqrtPi = 1.1283791670955126;

    /// <summary>The sign of x as −1, 0 or 1; NaN of NaN.</summary>
    public static double Sign(double x) => x > 0 ? 1 : x < 0 ? -1 : x;

    /// <summary>The real cube root.</summary>
    public static double Cbrt(double x)
    {
        if (x == 0 || double.IsNaN(x) || double.IsInfinity(x))
            return x;
        var root = Math.Sign(x) * Math.Pow(Math.Abs(x), 1.0 / 3);

        // Pow knows one third only to rounding; one step of Newton's method on root³ = x.
        return root - (root - x / (root * root)) / 3;
    }

    /// <summary>The error function, 2/√π ∫₀ˣ exp(−t²) dt.</summary>
    public static double Erf(double x)
    {
        var magnitude = Math.Abs(x);
        if (!(magnitude < 6))
            return double.IsNaN(x) ? x : Math.Sign(x);
        return magnitude < 2.5 ? ErfSeries(x) : Math.Sign(x) * (1 - ErfcFraction(magnitude));
    }

    /// <summary>The logistic function 1 / (1 + exp(−x)), of the exponential that does not overflow.</summary>
    public static double Sigmoid(double x)
    {
        var e = Math.Exp(-Math.Abs(x));
        return (x < 0 ? e : 1) / (1 + e);
    }

    /// <summary>The smooth rectifier log(1 + exp(x)) = max(x, 0) + log(1 + exp(−|x|)).</summary>
    public static double Softplus(double x)
    {
        // log(1 + e) / (1 + e − 1) is exact to rounding though 1 + e is not.
        var e = Math.Exp(-Math.Abs(x));
        var sum = 1 + e;
        return Math.Max(x, 0) + (sum == 1 ? e : e * (Math.Log(sum) / (sum - 1)));
    }

    // erf x = 2/√π exp(−x²) Σₙ 2ⁿ x²ⁿ⁺¹ / (1·3·…·(2n+1)): all terms have one sign, so nothing cancels.
    private static double ErfSeries(double x)
    {
        var term = x;
        var sum = x;
        for (var n = 1; Math.Abs(term) > 1e-17 * Math.Abs(sum); n++)
        {
            term *= 2 * x * x / (2 * n + 1);
            sum += term;
        }

        return TwoOverSqrtPi * Math.Exp(-x * x) * sum;
    }

    // erfc x = exp(−x²)/√π · 1/(x + ½/(x + 1/(x + 3/2/(x + …)))), from the inside out.
    private static double ErfcFraction(double x)
    {
        var denominator = x;
        for (var n = 60; n >= 1; n--)
            denominator = x + n / 2.0 / denominator;
        return TwoOverSqrtPi / 2 * Math.Exp(-x * x) / denominator;
    }
}
