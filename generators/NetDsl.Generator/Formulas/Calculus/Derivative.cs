namespace NetDsl.Generator.Formulas;

/// <summary>
/// The exact derivative of an expression, by the rules of calculus. Conditions are taken to be constant: a selection's
/// derivative selects between the derivatives of its branches. What each elementary function contributes stands in
/// <see cref="ElementaryFunctions"/>.
/// </summary>
internal static class Derivative
{
    /// <summary>∂expression/∂variable, simplified.</summary>
    public static Expression Of(Expression expression, Variable variable) => Of(expression, (Expression)variable);

    /// <summary>
    /// ∂expression/∂leaf, simplified. Whatever equals <paramref name="leaf"/> is the variable; every other leaf is constant.
    /// </summary>
    public static Expression Of(Expression expression, Expression leaf) => Simplifier.Simplify(Differentiate(expression, leaf) ?? 0);

    /// <summary>The derivative; null where the expression does not depend on the leaf.</summary>
    private static Expression? Differentiate(Expression expression, Expression leaf) => expression switch
    {
        _ when expression.Equals(leaf) => 1,
        Negation negation => Differentiate(negation.Operand, leaf) is { } derivative ? Minus(derivative) : null,
        Binary { Operator: BinaryOperator.Add or BinaryOperator.Subtract } sum => Sum(sum, leaf),
        Binary { Operator: BinaryOperator.Multiply } product => Product(product, leaf),
        Binary quotient => Quotient(quotient, leaf),
        Call call => Function(call, leaf),
        Selection selection => Select(selection, leaf),
        _ => null,
    };

    // (a ± b)′ = a′ ± b′
    private static Expression? Sum(Binary sum, Expression leaf)
    {
        var isDifference = sum.Operator == BinaryOperator.Subtract;
        return (Differentiate(sum.Left, leaf), Differentiate(sum.Right, leaf)) switch
        {
            (null, null) => null,
            (null, { } right) => isDifference ? Minus(right) : right,
            ({ } left, null) => left,
            ({ } left, { } right) => isDifference ? left - right : left + right,
        };
    }

    // (a·b)′ = a′·b + a·b′, and (a·a)′ = 2·a·a′
    private static Expression? Product(Binary product, Expression leaf)
    {
        var (a, b) = (product.Left, product.Right);
        if (Differentiate(a, leaf) is not { } da)
            return Differentiate(b, leaf) is { } onlyB ? Times(a, onlyB) : null;
        if (a.Equals(b))
            return Times(2 * a, da);
        return Differentiate(b, leaf) is { } db ? Times(da, b) + Times(a, db) : Times(da, b);
    }

    // (a/b)′ = a′/b − (a/b)·(b′/b). The square of b, which textbooks have below, would overflow long before b does.
    private static Expression? Quotient(Binary quotient, Expression leaf)
    {
        var (a, b) = (quotient.Left, quotient.Right);
        var da = Differentiate(a, leaf) is { } derivative ? derivative / b : null;
        var db = LogarithmicDerivative(b, leaf) is { } rate ? quotient * rate : null;
        return db is null ? da : da is null ? Minus(db) : da - db;
    }

    /// <summary>
    /// b′/b. Of k + exp(u), the denominator of every logistic function, it is u′·(1 − k/b): the plain fraction would be
    /// ∞/∞ where exp overflows, and every gradient after it NaN.
    /// </summary>
    private static Expression? LogarithmicDerivative(Expression b, Expression leaf)
    {
        if (b is Binary { Operator: BinaryOperator.Add } sum)
        {
            if (!sum.Left.Contains(leaf) && ExponentialRate(sum.Right, leaf) is { } right)
                return Times(right, 1 - sum.Left / b);
            if (!sum.Right.Contains(leaf) && ExponentialRate(sum.Left, leaf) is { } left)
                return Times(left, 1 - sum.Right / b);
        }

        return Differentiate(b, leaf) is { } derivative ? derivative / b : null;
    }

    /// <summary>The u′ of c·exp(u), whose derivative is u′ times itself; null for any other expression.</summary>
    private static Expression? ExponentialRate(Expression expression, Expression leaf) => expression switch
    {
        Call { Function: ElementaryFunction.Exp } call => Differentiate(call.Arguments[0], leaf),
        Binary { Operator: BinaryOperator.Multiply } product when !product.Left.Contains(leaf) => ExponentialRate(product.Right, leaf),
        Binary { Operator: BinaryOperator.Multiply or BinaryOperator.Divide } product when !product.Right.Contains(leaf) =>
            ExponentialRate(product.Left, leaf),
        _ => null,
    };

    private static Expression? Function(Call call, Expression leaf)
    {
        var derivatives = call.Arguments.Select(argument => Differentiate(argument, leaf)).ToArray();
        return derivatives.All(derivative => derivative is null)
            ? null
            : call.Function.Facts().Differential(call.Arguments, derivatives);
    }

    // Most inner derivatives are ±1; that is not worth a node.
    private static Expression Minus(Expression derivative) => derivative is Constant constant ? -constant.Value : -derivative;

    private static Expression Times(Expression left, Expression right) =>
        left is Constant { Value: 1 } ? right : right is Constant { Value: 1 } ? left : left * right;

    // (c ? a : b)′ = c ? a′ : b′
    private static Selection? Select(Selection selection, Expression leaf) =>
        (Differentiate(selection.WhenTrue, leaf), Differentiate(selection.WhenFalse, leaf)) switch
        {
            (null, null) => null,
            var (whenTrue, whenFalse) => new Selection(selection.Condition, whenTrue ?? 0, whenFalse ?? 0),
        };
}
