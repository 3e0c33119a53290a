namespace NetDsl.Generator.Formulas;

/// <summary>
/// Makes an expression shorter without changing its value for finite arguments other than by rounding: constants are
/// folded, neutral elements leave, signs move outward. Sums are neither reordered nor expanded, so that the result is
/// recognisable to the person who wrote the formula.
/// </summary>
internal static partial class Simplifier
{
    // Each pass shortens the expression or moves a sign outward; a bound keeps a mistake here from hanging a compiler.
    private const int MaximumPasses = 100;

    /// <summary>The simplified expression; simplifying it again changes nothing.</summary>
    public static Expression Simplify(Expression expression)
    {
        for (var pass = 0; pass < MaximumPasses; pass++)
        {
            var simpler = Pass(expression);
            if (ReferenceEquals(simpler, expression) || simpler.Equals(expression))
                break;
            expression = simpler;
        }

        return expression;
    }

    private static Expression Pass(Expression expression) => expression.Map(Pass) switch
    {
        Negation negation => Negate(negation),
        Binary { Left: Constant, Right: Constant } binary when IsFraction(binary) => binary,
        Binary { Left: Constant left, Right: Constant right } binary =>
            Fold(binary, Evaluator.Apply(binary.Operator, left.Value, right.Value)),
        Binary { Operator: BinaryOperator.Add } sum => Add(sum),
        Binary { Operator: BinaryOperator.Subtract } difference => Subtract(difference),
        Binary { Operator: BinaryOperator.Multiply } product => Multiply(product),
        Binary quotient => Divide(quotient),
        Call call => Apply(call),
        Selection selection => Select(selection),
        var leaf => leaf,
    };

    // What overflows or is undefined stays as it is written, to be seen.
    private static Expression Fold(Expression expression, double value) =>
        double.IsNaN(value) || double.IsInfinity(value) ? expression : new Constant(value);

    private static bool Is(this Expression expression, double value) => expression is Constant constant && constant.Value == value;

    /// <summary>The expression without its leading minus sign; null where it has none.</summary>
    private static Expression? WithoutSign(Expression expression) => expression switch
    {
        Negation negation => negation.Operand,
        Constant { Value: < 0 } constant => -constant.Value,
        Binary { Operator: BinaryOperator.Multiply, Left: Constant { Value: < 0 } factor } product => -factor.Value * product.Right,
        Binary { Operator: BinaryOperator.Divide, Left: Constant { Value: < 0 } dividend } quotient => -dividend.Value / quotient.Right,
        _ => null,
    };

    private static Expression Negate(Negation negation) => negation.Operand switch
    {
        Constant constant => -constant.Value,
        Negation inner => inner.Operand,
        Binary { Operator: BinaryOperator.Multiply, Left: Constant factor } product => -factor.Value * product.Right,
        Binary { Operator: BinaryOperator.Divide, Left: Constant dividend } quotient => -dividend.Value / quotient.Right,
        _ => negation,
    };

    private static Expression Add(Binary sum)
    {
        var (left, right) = (sum.Left, sum.Right);
        if (left.Is(0))
            return right;
        if (right.Is(0))
            return left;
        if (WithoutSign(right) is { } subtrahend)
            return left - subtrahend;
        return GatherTerms(sum);
    }

    private static Expression Subtract(Binary difference)
    {
        var (left, right) = (difference.Left, difference.Right);
        if (right.Is(0))
            return left;
        if (left.Is(0))
            return -right;
        if (WithoutSign(right) is { } addend)
            return left + addend;
        return left.Equals(right) ? 0 : OfReflection(left, right) ?? difference;
    }

    // (1 − a)·σ(x) − a·σ(−x) = σ(x) − a, since σ(−x) = 1 − σ(x): how binary cross entropy depends on its logit.
    private static Expression? OfReflection(Expression left, Expression right) =>
        left is Binary
        {
            Operator: BinaryOperator.Multiply,
            Left: Binary { Operator: BinaryOperator.Subtract, Left: Constant { Value: 1 }, Right: var share },
            Right: Call { Function: ElementaryFunction.Sigmoid, Arguments: [var x] } sigmoid,
        }
        && right is Binary
        {
            Operator: BinaryOperator.Multiply,
            Left: var other,
            Right: Call { Function: ElementaryFunction.Sigmoid, Arguments: [Negation reflected] },
        }
        && other.Equals(share) && reflected.Operand.Equals(x)
            ? sigmoid - share
            : null;

    private static Expression Multiply(Binary product)
    {
        var (left, right) = (product.Left, product.Right);
        if (left.Is(0) || right.Is(0))
            return IsInfiniteOrNaN(left) || IsInfiniteOrNaN(right) ? product : 0;
        if (left.Is(1))
            return right;
        if (right.Is(1))
            return left;
        if (left.Is(-1))
            return -right;
        if (right.Is(-1))
            return -left;
        return SignOfFactors(left, right, BinaryOperator.Multiply) ?? GatherConstants(product);
    }

    private static Expression Divide(Binary quotient)
    {
        var (left, right) = (quotient.Left, quotient.Right);
        if (left.Is(0) && !right.Is(0) && !IsInfiniteOrNaN(right))
            return 0;
        if (right.Is(1))
            return left;
        if (right.Is(-1))
            return -left;
        return SignOfFactors(left, right, BinaryOperator.Divide) ?? GatherConstants(quotient);
    }

    // −a·b = −(a·b), a·−b = −(a·b), −a·−b = a·b; the same of quotients.
    private static Expression? SignOfFactors(Expression left, Expression right, BinaryOperator binaryOperator) => (left, right) switch
    {
        (Negation a, Negation b) => new Binary(binaryOperator, a.Operand, b.Operand),
        (Negation a, Constant b) => new Binary(binaryOperator, a.Operand, -b.Value),
        (Constant a, Negation b) => new Binary(binaryOperator, -a.Value, b.Operand),
        (Negation a, _) => -new Binary(binaryOperator, a.Operand, right),
        (_, Negation b) => -new Binary(binaryOperator, left, b.Operand),
        _ => null,
    };

    private static bool IsInfiniteOrNaN(Expression expression) =>
        expression is Constant { Value: var value } && (double.IsNaN(value) || double.IsInfinity(value));

    private static Expression Apply(Call call)
    {
        if (call.Arguments.All(argument => argument is Constant))
            return Fold(call, Evaluator.Evaluate(call, _ => double.NaN));
        return (call.Function, call.Arguments[0]) switch
        {
            (ElementaryFunction.Abs, Negation negation) => new Call(ElementaryFunction.Abs, [negation.Operand]),
            (ElementaryFunction.Abs, Call { Function: ElementaryFunction.Abs } inner) => inner,
            (ElementaryFunction.Max or ElementaryFunction.Min, var first) when first.Equals(call.Arguments[1]) => first,
            (ElementaryFunction.Pow, var radix) when call.Arguments[1] is Constant exponent => Power(call, radix, exponent.Value),
            _ => call,
        };
    }

    private static Expression Power(Call call, Expression radix, double exponent) => exponent switch
    {
        0 => 1,
        1 => radix,
        2 when IsCheap(radix) => radix * radix,
        0.5 => new Call(ElementaryFunction.Sqrt, [radix]),
        -1 => 1 / radix,
        _ => call,
    };

    // Cheap enough to be computed twice.
    private static bool IsCheap(Expression expression)
    {
        const int Few = 8;
        var isExpensive = expression is Selection || (expression is Call call && call.Function.Facts().IsExpensive);
        var cheap = !isExpensive && expression.CountNodes(Few) <= Few;
        expression.Map(operand =>
        {
            cheap = cheap && IsCheap(operand);
            return operand;
        });
        return cheap;
    }
}
