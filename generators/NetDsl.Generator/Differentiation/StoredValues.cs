using NetDsl.Generator.Equations;
using NetDsl.Generator.Formulas;

namespace NetDsl.Generator.Differentiation;

/// <summary>
/// What the forward pass has computed and the backward pass need not compute again: where an adjoint holds
/// <c>tanh(z[n])</c> and the forward pass set <c>y[n] = tanh(z[n])</c>, it reads y[n]; where it holds e·…/S and there is
/// <c>p = e/S</c>, it reads p; and where it holds z·σ(z)·… and there is <c>y = z·σ(z)</c>, it reads y.
/// </summary>
internal sealed class StoredValues(IEnumerable<Equation> forward)
{
    private readonly List<Equation> _equations = [.. forward.Where(IsWorthReading)];

    public Expression Rewrite(Expression expression) => expression.Replace(Find).Replace(FindProduct);

    /// <summary>
    /// A sum is no part of an adjoint, and a copy is as cheap as what it copies. The place of a maximum is one of it.
    /// </summary>
    private static bool IsWorthReading(Equation equation) =>
        equation.Value is Reduction { Operator: ReductionOperator.ArgMax }
        || (equation.Value is not (TensorRead or Constant or Position) && equation.Value.Reductions().Count == 0);

    private Expression? Find(Expression part) =>
        _equations.FirstOrDefault(equation => equation.Value.Equals(part))?.Target;

    private Expression? FindProduct(Expression part)
    {
        if (part is not Binary { Operator: BinaryOperator.Multiply or BinaryOperator.Divide })
            return null;

        var product = Product.Of(part);
        return _equations
            .Where(IsWorthCollecting)
            .Select(equation => product.Replace(Product.Of(equation.Value), equation.Target))
            .FirstOrDefault(found => found is not null)?
            .ToExpression();
    }

    /// <summary>Factors that stand apart are collected to spare a division or a function.</summary>
    private static bool IsWorthCollecting(Equation equation) =>
        equation.Value is Binary { Operator: BinaryOperator.Divide }
        || (equation.Value is Binary { Operator: BinaryOperator.Multiply } && equation.Value.IsExpensive());
}
