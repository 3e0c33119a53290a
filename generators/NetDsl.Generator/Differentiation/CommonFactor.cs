using NetDsl.Generator.Formulas;

namespace NetDsl.Generator.Differentiation;

/// <summary>Adds expressions, writing the factors that all of them have only once: 2·a·p − 2·a·t = 2·a·(p − t).</summary>
internal static class CommonFactor
{
    public static Expression Sum(IEnumerable<Expression> terms)
    {
        var all = terms.Select(Signed).ToList();
        if (all.Count == 0)
            return new Constant(0);

        var shared = all.Count == 1
            ? Product.One
            : all.Select(term => term.Magnitude).Aggregate((left, right) => left.InCommonWith(right));
        var rest = Add(all.Select(term => (term.IsNegative, term.Magnitude.Without(shared)!.ToExpression())));
        return Simplifier.Simplify(shared.Times(rest).ToExpression());
    }

    private static Expression Add(IEnumerable<(bool IsNegative, Expression Magnitude)> terms)
    {
        // Positive terms first, so that the sum does not begin with a minus.
        var ordered = terms.OrderBy(term => term.IsNegative).ToList();
        var sum = ordered[0].IsNegative ? -ordered[0].Magnitude : ordered[0].Magnitude;
        return ordered.Skip(1).Aggregate(sum, (left, term) => term.IsNegative ? left - term.Magnitude : left + term.Magnitude);
    }

    private static (bool IsNegative, Product Magnitude) Signed(Expression term)
    {
        var product = Product.Of(term is Negation negation ? negation.Operand : term);
        var isNegative = term is Negation;
        var magnitudes = product.Numerators.Select(factor =>
        {
            if (factor is not Constant { Value: < 0 } constant)
                return factor;
            isNegative = !isNegative;
            return -constant.Value;
        }).ToList();
        return (isNegative, new Product(magnitudes, product.Denominators));
    }
}
