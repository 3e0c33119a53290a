using static NetDsl.Generator.Formulas.ElementaryFunction;

namespace NetDsl.Generator.Formulas;

/// <summary>
/// The table of elementary functions: an entry says everything that is known of a function. To add a function, add it to
/// <see cref="ElementaryFunction"/>, to this table and to <c>NetDsl.VectorMath</c>.
/// </summary>
/// <remarks>
/// Where a function has a kink, its derivative is the mean of both sides, the limit of (f(x+h) − f(x−h)) / 2h. That limit
/// is linear, so that <c>max(x, 0) + log(1 + exp(−|x|))</c>, smooth though its parts are not, has its true derivative ½
/// at 0. Who wants one side writes a conditional: the derivative of <c>x > 0 ? x : 0</c> at 0 is 0. Where a root is steep
/// without end, at 0, its derivative is 0: of the length √Σd² of a vector that is the mean of all directions, and what the
/// chain rule made of it, ∞·0, would be NaN.
/// </remarks>
internal static class ElementaryFunctions
{
    private const bool Cheap = false;
    private const bool Expensive = true;

    private static readonly Dictionary<ElementaryFunction, FunctionFacts> Table = new()
    {
        [Abs] = Unary("|{0}|", Cheap, Math.Abs, (x, dx) => Chain(Of(Sign, x), dx)),
        [Acos] = Unary("arccos({0})", Expensive, Math.Acos, (x, dx) => UnlessZero(Of(Sqrt, 1 - x * x), root => -(dx / root))),
        [Asin] = Unary("arcsin({0})", Expensive, Math.Asin, (x, dx) => UnlessZero(Of(Sqrt, 1 - x * x), root => dx / root)),
        [Atan] = Unary("arctan({0})", Expensive, Math.Atan, (x, dx) => dx / (1 + x * x)),
        [Cbrt] = Unary("∛({0})", Expensive, SpecialFunctions.Cbrt, (x, dx) => UnlessZero(Of(Cbrt, x), root => dx / (3 * (root * root)))),
        [Ceiling] = Step("⌈{0}⌉", Math.Ceiling),
        [Cos] = Unary("cos({0})", Expensive, Math.Cos, (x, dx) => -Chain(Of(Sin, x), dx)),
        [Cosh] = Unary("cosh({0})", Expensive, Math.Cosh, (x, dx) => Chain(Of(Sinh, x), dx)),
        [Erf] = Unary("erf({0})", Expensive, SpecialFunctions.Erf, (x, dx) => Chain(2 / Math.Sqrt(Math.PI) * Of(Exp, -(x * x)), dx)),
        [Exp] = Unary("exp({0})", Expensive, Math.Exp, (x, dx) => Chain(Of(Exp, x), dx)),
        [Floor] = Step("⌊{0}⌋", Math.Floor),
        [Log] = Unary("ln({0})", Expensive, Math.Log, (x, dx) => dx / x),
        [Log2] = Unary("log₂({0})", Expensive, x => Math.Log(x, 2), (x, dx) => dx / (Math.Log(2) * x)),
        [Log10] = Unary("log₁₀({0})", Expensive, Math.Log10, (x, dx) => dx / (Math.Log(10) * x)),
        [Max] = Binary("max({0}, {1})", Cheap, Math.Max, (a, b, da, db) => Choice(a > b, a < b, da, db)),
        [Min] = Binary("min({0}, {1})", Cheap, Math.Min, (a, b, da, db) => Choice(a < b, a > b, da, db)),
        [Pow] = Binary("{0}^{1}", Expensive, Math.Pow, Power),
        [Round] = Step("round({0})", Math.Round),
        [Sigmoid] = Unary("σ({0})", Expensive, SpecialFunctions.Sigmoid, (x, dx) =>
            Chain(Of(Sigmoid, x) * (1 - Of(Sigmoid, x)), dx)),
        [Sign] = Step("sign({0})", SpecialFunctions.Sign),
        [Sin] = Unary("sin({0})", Expensive, Math.Sin, (x, dx) => Chain(Of(Cos, x), dx)),
        [Sinh] = Unary("sinh({0})", Expensive, Math.Sinh, (x, dx) => Chain(Of(Cosh, x), dx)),
        [Softplus] = Unary("softplus({0})", Expensive, SpecialFunctions.Softplus, (x, dx) => Chain(Of(Sigmoid, x), dx)),
        [Sqrt] = Unary("√({0})", Cheap, Math.Sqrt, (x, dx) =>
            IsAboveZero(x) ? dx / (2 * Of(Sqrt, x)) : UnlessZero(Of(Sqrt, x), root => dx / (2 * root))),
        [Tan] = Unary("tan({0})", Expensive, Math.Tan, (x, dx) => Chain(1 + Of(Tan, x) * Of(Tan, x), dx)),
        [Tanh] = Unary("tanh({0})", Expensive, Math.Tanh, (x, dx) => Chain(1 - Of(Tanh, x) * Of(Tanh, x), dx)),
        [Truncate] = Step("trunc({0})", Math.Truncate),
    };

    /// <summary>The entry of a function.</summary>
    public static FunctionFacts Facts(this ElementaryFunction function) => Table[function];

    private static FunctionFacts Unary(
        string notation, bool expensive, Func<double, double> evaluate, Func<Expression, Expression, Expression> differential) =>
        new(1, notation, expensive, values => evaluate(values[0]), (arguments, derivatives) =>
            differential(arguments[0], derivatives[0] ?? 0));

    /// <summary>A function that is constant but for its steps.</summary>
    private static FunctionFacts Step(string notation, Func<double, double> evaluate) =>
        Unary(notation, Cheap, evaluate, (_, _) => 0);

    private static FunctionFacts Binary(
        string notation,
        bool expensive,
        Func<double, double, double> evaluate,
        Func<Expression, Expression, Expression?, Expression?, Expression> differential) =>
        new(2, notation, expensive, values => evaluate(values[0], values[1]), (arguments, derivatives) =>
            differential(arguments[0], arguments[1], derivatives[0], derivatives[1]));

    // The inner derivative stands first when it is a number, as people write it: 2·cos(2·x).
    private static Expression Chain(Expression outer, Expression inner) =>
        inner is Constant { Value: 1 } ? outer : inner is Constant ? inner * outer : outer * inner;

    // Each case selects a derivative; multiplying by 0 and 1 would turn an infinite one that is not chosen into NaN.
    private static Selection Choice(Condition first, Condition second, Expression? dFirst, Expression? dSecond)
    {
        var (df, ds) = (dFirst ?? 0, dSecond ?? 0);
        return new Selection(first, df, new Selection(second, ds, 0.5 * (df + ds)));
    }

    private static Selection UnlessZero(Expression root, Func<Expression, Expression> slope) =>
        new(new Comparison(ComparisonOperator.NotEqual, root, 0), slope(root), 0);

    // A number is added so that there is a slope: the ε of a normalisation.
    private static bool IsAboveZero(Expression x) =>
        x is Binary { Operator: BinaryOperator.Add, Right: Constant { Value: > 0 } } or Binary { Operator: BinaryOperator.Add, Left: Constant { Value: > 0 } };

    // (aᵇ)′ = b·aᵇ⁻¹·a′ + aᵇ·ln(a)·b′, where the second term is 0 at a = 0, the limit for b > 0, and the first for b < 1.
    private static Expression Power(Expression a, Expression b, Expression? da, Expression? db)
    {
        var byBase = da is null ? null : PowerByBase(a, b, da);
        if (db is null)
            return byBase ?? 0;
        var rate = Of(Pow, a, b) * Of(Log, a);
        var isZero = new Comparison(ComparisonOperator.Equal, a, 0);
        var byExponent = Chain(a is Constant { Value: > 0 } ? rate : new Selection(isZero, 0, rate), db);
        return byBase is null ? byExponent : byBase + byExponent;
    }

    private static Expression PowerByBase(Expression a, Expression b, Expression da)
    {
        var slope = Chain(b * Of(Pow, a, b - 1), da);
        Condition isNotZero = new Comparison(ComparisonOperator.NotEqual, a, 0);
        return b switch
        {
            Constant { Value: > 0 and < 1 } => new Selection(isNotZero, slope, 0),
            Constant => slope,
            _ => new Selection(new Disjunction(isNotZero, new Comparison(ComparisonOperator.GreaterThanOrEqual, b, 1)), slope, 0),
        };
    }

    private static Call Of(ElementaryFunction function, params Expression[] arguments) =>
        new(function, arguments.ToEquatableArray());
}
