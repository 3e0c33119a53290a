using NetDsl.Tracing;

namespace NetDsl;

// Functions: Value calls what generated code calls, Exact the platform's function in double.
public sealed partial class Traced
{
    /// <summary>The value without its sign.</summary>
    public static Traced Abs(Traced value) => ElementaryFunctions.Abs.Of(value);

    /// <summary>The angle, from 0 to π, whose cosine is x.</summary>
    public static Traced Acos(Traced x) => ElementaryFunctions.Acos.Of(x);

    /// <summary>The angle, from −π/2 to π/2, whose sine is x.</summary>
    public static Traced Asin(Traced x) => ElementaryFunctions.Asin.Of(x);

    /// <summary>The angle, from −π/2 to π/2, whose tangent is x.</summary>
    public static Traced Atan(Traced x) => ElementaryFunctions.Atan.Of(x);

    /// <summary>The cube root.</summary>
    public static Traced Cbrt(Traced x) => ElementaryFunctions.Cbrt.Of(x);

    /// <summary>The smallest whole number that is at least x.</summary>
    public static Traced Ceiling(Traced x) => ElementaryFunctions.Ceiling.Of(x);

    /// <summary>The cosine of an angle in radians.</summary>
    public static Traced Cos(Traced x) => ElementaryFunctions.Cos.Of(x);

    /// <summary>The hyperbolic cosine.</summary>
    public static Traced Cosh(Traced x) => ElementaryFunctions.Cosh.Of(x);

    /// <summary>The error function: 2/√π · ∫₀ˣ e^(−t²) dt.</summary>
    public static Traced Erf(Traced x) => ElementaryFunctions.Erf.Of(x);

    /// <summary>eˣ.</summary>
    public static Traced Exp(Traced x) => ElementaryFunctions.Exp.Of(x);

    /// <summary>The largest whole number that is at most x.</summary>
    public static Traced Floor(Traced x) => ElementaryFunctions.Floor.Of(x);

    /// <summary>The natural logarithm.</summary>
    public static Traced Log(Traced x) => ElementaryFunctions.Log.Of(x);

    /// <summary>The logarithm to base 2.</summary>
    public static Traced Log2(Traced x) => ElementaryFunctions.Log2.Of(x);

    /// <summary>The logarithm to base 10.</summary>
    public static Traced Log10(Traced x) => ElementaryFunctions.Log10.Of(x);

    /// <summary>The nearest whole number, the even one of two.</summary>
    public static Traced Round(Traced x) => ElementaryFunctions.Round.Of(x);

    /// <summary>The logistic function: 1 / (1 + e⁻ˣ).</summary>
    public static Traced Sigmoid(Traced x) => ElementaryFunctions.Sigmoid.Of(x);

    /// <summary>−1, 0 or 1.</summary>
    public static Traced Sign(Traced x) => ElementaryFunctions.Sign.Of(x);

    /// <summary>The sine of an angle in radians.</summary>
    public static Traced Sin(Traced x) => ElementaryFunctions.Sin.Of(x);

    /// <summary>The hyperbolic sine.</summary>
    public static Traced Sinh(Traced x) => ElementaryFunctions.Sinh.Of(x);

    /// <summary>The smooth rectifier: ln(1 + eˣ).</summary>
    public static Traced Softplus(Traced x) => ElementaryFunctions.Softplus.Of(x);

    /// <summary>The square root, correctly rounded.</summary>
    public static Traced Sqrt(Traced value) => ElementaryFunctions.Sqrt.Of(value);

    /// <summary>The tangent of an angle in radians.</summary>
    public static Traced Tan(Traced x) => ElementaryFunctions.Tan.Of(x);

    /// <summary>The hyperbolic tangent.</summary>
    public static Traced Tanh(Traced x) => ElementaryFunctions.Tanh.Of(x);

    /// <summary>The number without its fraction.</summary>
    public static Traced Truncate(Traced x) => ElementaryFunctions.Truncate.Of(x);

    /// <summary>The larger of two numbers; NaN if either is.</summary>
    public static Traced Max(Traced left, Traced right)
    {
        var precision = Unify(ref left, ref right);
        var value = precision == NetDsl.Precision.Single
            ? VectorMath.Max((float)left.Value, (float)right.Value)
            : VectorMath.Max(left.Value, right.Value);
        return Extremum("Max", Max, left, right, value, Math.Max(left.Exact, right.Exact), precision);
    }

    /// <summary>The smaller of two numbers; NaN if either is.</summary>
    public static Traced Min(Traced left, Traced right)
    {
        var precision = Unify(ref left, ref right);
        var value = precision == NetDsl.Precision.Single
            ? VectorMath.Min((float)left.Value, (float)right.Value)
            : VectorMath.Min(left.Value, right.Value);
        return Extremum("Min", Min, left, right, value, Math.Min(left.Exact, right.Exact), precision);
    }

    /// <summary>x to the power of y.</summary>
    public static Traced Pow(Traced x, Traced y)
    {
        var precision = Unify(ref x, ref y);
        var value = precision == NetDsl.Precision.Single
            ? VectorMath.Pow((float)x.Value, (float)y.Value)
            : VectorMath.Pow(x.Value, y.Value);
        var exact = Math.Pow(x.Exact, y.Exact);
        var accuracy = precision == NetDsl.Precision.Single ? FunctionAccuracy.OfSingle.Pow : FunctionAccuracy.OfDouble.Pow;
        var own = ElementaryFunction.OwnError(value, accuracy, precision)
            + ElementaryFunction.OwnError(exact, FunctionAccuracy.OfDouble.Pow, NetDsl.Precision.Double);
        var bound = ErrorBound.Total(value, exact, own + PowerSlope.Propagated(x, y));
        return new Traced(value, exact, bound, precision, new CallExpression("Pow", [x, y], operands => Pow(operands[0], operands[1])));
    }

    // |max(x, y) − max(x′, y′)| ≤ max(|x − x′|, |y − y′|), and the same for the minimum.
    private static Traced Extremum(
        string name, Func<Traced, Traced, Traced> function, Traced x, Traced y, double value, double exact, Precision? precision)
    {
        var bound = ErrorBound.Total(value, exact, Math.Max(x.Bound, y.Bound));
        var call = new CallExpression(name, [x, y], operands => function(operands[0], operands[1]));
        return new Traced(value, exact, bound, precision, call);
    }
}
