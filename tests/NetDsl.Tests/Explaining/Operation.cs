namespace NetDsl.Tests.Explaining;

/// <summary>An operation on three numbers in three arithmetics: float, double and traced.</summary>
internal sealed record Operation(
    Func<float, float, float, float> Single, Func<double, double, double, double> Double, Func<Traced, Traced, Traced, Traced> Traced)
{
    /// <summary>All operations of traced numbers, by name.</summary>
    public static IReadOnlyDictionary<string, Operation> All { get; } = new Dictionary<string, Operation>
    {
        ["+"] = new((a, b, _) => a + b, (a, b, _) => a + b, (a, b, _) => a + b),
        ["-"] = new((a, b, _) => a - b, (a, b, _) => a - b, (a, b, _) => a - b),
        ["*"] = new((a, b, _) => a * b, (a, b, _) => a * b, (a, b, _) => a * b),
        ["/"] = new((a, b, _) => a / b, (a, b, _) => a / b, (a, b, _) => a / b),
        ["negation"] = new((a, _, _) => -a, (a, _, _) => -a, (a, _, _) => -a),
        ["constants"] = new(
            (a, b, _) => 0.1f * a + (1 - 0.9f) * b,
            (a, b, _) => 0.1 * a + (1 - 0.9) * b,
            (a, b, _) => 0.1 * a + (NetDsl.Traced.Constant(1) - 0.9) * b),
        ["FusedMultiplyAdd"] = new(MathF.FusedMultiplyAdd, Math.FusedMultiplyAdd, NetDsl.Traced.FusedMultiplyAdd),
        ["Select"] = new((a, b, c) => a > b ? a : c, (a, b, c) => a > b ? a : c, (a, b, c) => NetDsl.Traced.Select(a > b, a, c)),
        ["Max"] = new((a, b, _) => VectorMath.Max(a, b), (a, b, _) => VectorMath.Max(a, b), (a, b, _) => NetDsl.Traced.Max(a, b)),
        ["Min"] = new((a, b, _) => VectorMath.Min(a, b), (a, b, _) => VectorMath.Min(a, b), (a, b, _) => NetDsl.Traced.Min(a, b)),
        ["Pow"] = new((a, b, _) => VectorMath.Pow(a, b), (a, b, _) => VectorMath.Pow(a, b), (a, b, _) => NetDsl.Traced.Pow(a, b)),
        ["Abs"] = new((a, _, _) => VectorMath.Abs(a), (a, _, _) => VectorMath.Abs(a), (a, _, _) => NetDsl.Traced.Abs(a)),
        ["Acos"] = new((a, _, _) => VectorMath.Acos(a), (a, _, _) => VectorMath.Acos(a), (a, _, _) => NetDsl.Traced.Acos(a)),
        ["Asin"] = new((a, _, _) => VectorMath.Asin(a), (a, _, _) => VectorMath.Asin(a), (a, _, _) => NetDsl.Traced.Asin(a)),
        ["Atan"] = new((a, _, _) => VectorMath.Atan(a), (a, _, _) => VectorMath.Atan(a), (a, _, _) => NetDsl.Traced.Atan(a)),
        ["Cbrt"] = new((a, _, _) => VectorMath.Cbrt(a), (a, _, _) => VectorMath.Cbrt(a), (a, _, _) => NetDsl.Traced.Cbrt(a)),
        ["Ceiling"] = new((a, _, _) => VectorMath.Ceiling(a), (a, _, _) => VectorMath.Ceiling(a), (a, _, _) => NetDsl.Traced.Ceiling(a)),
        ["Cos"] = new((a, _, _) => VectorMath.Cos(a), (a, _, _) => VectorMath.Cos(a), (a, _, _) => NetDsl.Traced.Cos(a)),
        ["Cosh"] = new((a, _, _) => VectorMath.Cosh(a), (a, _, _) => VectorMath.Cosh(a), (a, _, _) => NetDsl.Traced.Cosh(a)),
        ["Exp"] = new((a, _, _) => VectorMath.Exp(a), (a, _, _) => VectorMath.Exp(a), (a, _, _) => NetDsl.Traced.Exp(a)),
        ["Floor"] = new((a, _, _) => VectorMath.Floor(a), (a, _, _) => VectorMath.Floor(a), (a, _, _) => NetDsl.Traced.Floor(a)),
        ["Log"] = new((a, _, _) => VectorMath.Log(a), (a, _, _) => VectorMath.Log(a), (a, _, _) => NetDsl.Traced.Log(a)),
        ["Log2"] = new((a, _, _) => VectorMath.Log2(a), (a, _, _) => VectorMath.Log2(a), (a, _, _) => NetDsl.Traced.Log2(a)),
        ["Log10"] = new((a, _, _) => VectorMath.Log10(a), (a, _, _) => VectorMath.Log10(a), (a, _, _) => NetDsl.Traced.Log10(a)),
        ["Round"] = new((a, _, _) => VectorMath.Round(a), (a, _, _) => VectorMath.Round(a), (a, _, _) => NetDsl.Traced.Round(a)),
        ["Sin"] = new((a, _, _) => VectorMath.Sin(a), (a, _, _) => VectorMath.Sin(a), (a, _, _) => NetDsl.Traced.Sin(a)),
        ["Sinh"] = new((a, _, _) => VectorMath.Sinh(a), (a, _, _) => VectorMath.Sinh(a), (a, _, _) => NetDsl.Traced.Sinh(a)),
        ["Sqrt"] = new((a, _, _) => VectorMath.Sqrt(a), (a, _, _) => VectorMath.Sqrt(a), (a, _, _) => NetDsl.Traced.Sqrt(a)),
        ["Tan"] = new((a, _, _) => VectorMath.Tan(a), (a, _, _) => VectorMath.Tan(a), (a, _, _) => NetDsl.Traced.Tan(a)),
        ["Tanh"] = new((a, _, _) => VectorMath.Tanh(a), (a, _, _) => VectorMath.Tanh(a), (a, _, _) => NetDsl.Traced.Tanh(a)),
        ["Truncate"] = new((a, _, _) => VectorMath.Truncate(a), (a, _, _) => VectorMath.Truncate(a), (a, _, _) => NetDsl.Traced.Truncate(a)),
        ["Erf"] = new((a, _, _) => VectorMath.Erf(a), (a, _, _) => VectorMath.Erf(a), (a, _, _) => NetDsl.Traced.Erf(a)),
        ["Sigmoid"] = new((a, _, _) => VectorMath.Sigmoid(a), (a, _, _) => VectorMath.Sigmoid(a), (a, _, _) => NetDsl.Traced.Sigmoid(a)),
        ["Softplus"] = new((a, _, _) => VectorMath.Softplus(a), (a, _, _) => VectorMath.Softplus(a), (a, _, _) => NetDsl.Traced.Softplus(a)),
        ["Sign"] = new((a, _, _) => VectorMath.Sign(a), (a, _, _) => VectorMath.Sign(a), (a, _, _) => NetDsl.Traced.Sign(a)),
    };
}
