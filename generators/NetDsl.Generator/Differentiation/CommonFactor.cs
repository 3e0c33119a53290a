using NetDsl.Generator.Formulas;

namespace NetDsl.Generator.Differentiation;

/// <summary>Adds expressions and writes the first factor that they have in common only once: a·p − a·t = a·(p − t).</summary>
internal static class CommonFactor
{
    public static Expression Sum(IEnumerable<Expression> terms)
    {
        var all = terms.Select(Signed).ToList();
        if (all.Count == 0)
            return new Constant(0);

        var products = all.Select(term => Product.Of(term.Magnitude)).ToList();
        var shared = all.Count > 1
            ? products[0].Numerators.FirstOrDefault(factor => factor is not Constant && products.All(product => product.Numerators.Contains(factor)))
            : null;
        if (shared is null)
            return Simplifier.Simplify(Add(all));

        var rest = products.Select((product, i) => (all[i].IsNegative, product.Without(Product.Of(shared))!.ToExpression()));
        return Simplifier.Simplify(shared * Add(rest));
    }

    private static Expression Add(IEnumerable<(bool IsNegative, Expression Magnitude)> terms)
    {
        // Positive terms first, so that the sum does not begin with a minus.
        var ordered = terms.OrderBy(term => term.IsNegative).ToList();
        var sum = ordered[0].IsNegative ? -ordered[0].Magnitude : ordered[0].Magnitude;
        return ordered.Skip(1).Aggregate(sum, (left, term) => term.IsNegative ? left - term.Magnitude : left + term.Magnitude);
    }

    private static (bool IsNegative, Expression Magnitude) Signed(Expression term) => term switch
    {
        Negation negation => (true, negation.Operand),
        Binary { Operator: BinaryOperator.Multiply, Left: Constant { Value: -1 } } product => (true, product.Right),
        _ => (false, term),
    };
}
