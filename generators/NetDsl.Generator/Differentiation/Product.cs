using NetDsl.Generator.Formulas;

namespace NetDsl.Generator.Differentiation;

/// <summary>A product as its factors: those above and those below the line.</summary>
internal sealed class Product(IReadOnlyList<Expression> numerators, IReadOnlyList<Expression> denominators)
{
    public static readonly Product One = new([], []);

    public IReadOnlyList<Expression> Numerators { get; } = numerators;

    public IReadOnlyList<Expression> Denominators { get; } = denominators;

    public static Product Of(Expression expression) => expression switch
    {
        Binary { Operator: BinaryOperator.Multiply } product => Of(product.Left).Times(Of(product.Right)),
        Binary { Operator: BinaryOperator.Divide } quotient => Of(quotient.Left).Times(Of(quotient.Right).Inverse()),
        _ => new Product([expression], []),
    };

    public Product Times(Expression factor) => Times(Of(factor));

    /// <summary>This product with another one's factors taken away; null where it does not hold them all.</summary>
    public Product? Without(Product other) =>
        Remove(Numerators, other.Numerators) is { } numerators && Remove(Denominators, other.Denominators) is { } denominators
            ? new Product(numerators, denominators)
            : null;

    /// <summary>
    /// This product with another expression in the place of the first of some factors; null where it does not hold them all.
    /// </summary>
    public Product? Replace(Product factors, Expression replacement)
    {
        if (factors.Numerators.Count == 0 || Without(factors) is not { } rest)
            return null;
        var place = Enumerable.Range(0, Numerators.Count).First(i => factors.Numerators.Contains(Numerators[i]));
        return new Product([.. rest.Numerators.Take(place), replacement, .. rest.Numerators.Skip(place)], rest.Denominators);
    }

    /// <summary>The factors that two products share, numbers other than 1 among them.</summary>
    public Product InCommonWith(Product other) =>
        new(Shared(Numerators, other.Numerators), Shared(Denominators, other.Denominators));

    public Expression ToExpression()
    {
        var above = Multiply(Numerators.Where(factor => factor is not Constant { Value: 1 }));
        return Denominators.Count == 0 ? above : above / Multiply(Denominators);
    }

    private static Expression Multiply(IEnumerable<Expression> factors) =>
        factors.Any() ? factors.Aggregate((left, right) => left * right) : new Constant(1);

    private static List<Expression>? Remove(IEnumerable<Expression> factors, IEnumerable<Expression> removed)
    {
        var rest = factors.ToList();
        return removed.All(rest.Remove) ? rest : null;
    }

    private static List<Expression> Shared(IEnumerable<Expression> factors, IEnumerable<Expression> others)
    {
        var unmatched = others.ToList();
        return [.. factors.Where(factor => unmatched.Remove(factor))];
    }

    private Product Inverse() => new(Denominators, Numerators);

    private Product Times(Product other) => new([.. Numerators, .. other.Numerators], [.. Denominators, .. other.Denominators]);
}
