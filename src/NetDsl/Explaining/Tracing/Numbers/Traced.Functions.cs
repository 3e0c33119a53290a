using NetDsl.Tracing;

namespace NetDsl;

// Functions, each as Bounded computes it.
public sealed partial class Traced
{
    /// <summary>The value without its sign.</summary>
    public static Traced Abs(Traced value) => Apply(ElementaryFunctions.Abs, value);

    /// <summary>The angle, from 0 to π, whose cosine is x.</summary>
    public static Traced Acos(Traced x) => Apply(ElementaryFunctions.Acos, x);

    /// <summary>The angle, from −π/2 to π/2, whose sine is x.</summary>
    public static Traced Asin(Traced x) => Apply(ElementaryFunctions.Asin, x);

    /// <summary>The angle, from −π/2 to π/2, whose tangent is x.</summary>
    public static Traced Atan(Traced x) => Apply(ElementaryFunctions.Atan, x);

    /// <summary>The cube root.</summary>
    public static Traced Cbrt(Traced x) => Apply(ElementaryFunctions.Cbrt, x);

    /// <summary>The smallest whole number that is at least x.</summary>
    public static Traced Ceiling(Traced x) => Apply(ElementaryFunctions.Ceiling, x);

    /// <summary>The cosine of an angle in radians.</summary>
    public static Traced Cos(Traced x) => Apply(ElementaryFunctions.Cos, x);

    /// <summary>The hyperbolic cosine.</summary>
    public static Traced Cosh(Traced x) => Apply(ElementaryFunctions.Cosh, x);

    /// <summary>The error function: 2/√π · ∫₀ˣ e^(−t²) dt.</summary>
    public static Traced Erf(Traced x) => Apply(ElementaryFunctions.Erf, x);

    /// <summary>eˣ.</summary>
    public static Traced Exp(Traced x) => Apply(ElementaryFunctions.Exp, x);

    /// <summary>The largest whole number that is at most x.</summary>
    public static Traced Floor(Traced x) => Apply(ElementaryFunctions.Floor, x);

    /// <summary>The natural logarithm.</summary>
    public static Traced Log(Traced x) => Apply(ElementaryFunctions.Log, x);

    /// <summary>The logarithm to base 2.</summary>
    public static Traced Log2(Traced x) => Apply(ElementaryFunctions.Log2, x);

    /// <summary>The logarithm to base 10.</summary>
    public static Traced Log10(Traced x) => Apply(ElementaryFunctions.Log10, x);

    /// <summary>The nearest whole number, the even one of two.</summary>
    public static Traced Round(Traced x) => Apply(ElementaryFunctions.Round, x);

    /// <summary>The logistic function: 1 / (1 + e⁻ˣ).</summary>
    public static Traced Sigmoid(Traced x) => Apply(ElementaryFunctions.Sigmoid, x);

    /// <summary>−1, 0 or 1.</summary>
    public static Traced Sign(Traced x) => Apply(ElementaryFunctions.Sign, x);

    /// <summary>The sine of an angle in radians.</summary>
    public static Traced Sin(Traced x) => Apply(ElementaryFunctions.Sin, x);

    /// <summary>The hyperbolic sine.</summary>
    public static Traced Sinh(Traced x) => Apply(ElementaryFunctions.Sinh, x);

    /// <summary>The smooth rectifier: ln(1 + eˣ).</summary>
    public static Traced Softplus(Traced x) => Apply(ElementaryFunctions.Softplus, x);

    /// <summary>The square root, correctly rounded.</summary>
    public static Traced Sqrt(Traced value) => Apply(ElementaryFunctions.Sqrt, value);

    /// <summary>The tangent of an angle in radians.</summary>
    public static Traced Tan(Traced x) => Apply(ElementaryFunctions.Tan, x);

    /// <summary>The hyperbolic tangent.</summary>
    public static Traced Tanh(Traced x) => Apply(ElementaryFunctions.Tanh, x);

    /// <summary>The number without its fraction.</summary>
    public static Traced Truncate(Traced x) => Apply(ElementaryFunctions.Truncate, x);

    /// <summary>A function of one number.</summary>
    public static Traced Apply(ElementaryFunction function, Traced x)
    {
        ArgumentNullException.ThrowIfNull(function);
        ArgumentNullException.ThrowIfNull(x);
        var result = x.Precision == NetDsl.Precision.Single ? function.Of(x.As<float>()).Estimate : function.Of(x.As<double>()).Estimate;
        return new Traced(result, x.Precision, new CallExpression(function.Name, [x], operands => Apply(function, operands[0])));
    }

    /// <summary>The larger of two numbers; NaN if either is.</summary>
    public static Traced Max(Traced left, Traced right) => Call("Max", left, right, Max, Bounded<float>.Max, Bounded<double>.Max);

    /// <summary>The smaller of two numbers; NaN if either is.</summary>
    public static Traced Min(Traced left, Traced right) => Call("Min", left, right, Min, Bounded<float>.Min, Bounded<double>.Min);

    /// <summary>x to the power of y.</summary>
    public static Traced Pow(Traced x, Traced y) => Call("Pow", x, y, Pow, Bounded<float>.Pow, Bounded<double>.Pow);

    private static Traced Call(
        string name,
        Traced x,
        Traced y,
        Func<Traced, Traced, Traced> function,
        Func<Bounded<float>, Bounded<float>, Bounded<float>> single,
        Func<Bounded<double>, Bounded<double>, Bounded<double>> @double)
    {
        var precision = Unify(ref x, ref y);
        return new Traced(
            Combine(x, y, precision, single, @double),
            precision,
            new CallExpression(name, [x, y], operands => function(operands[0], operands[1])));
    }
}
