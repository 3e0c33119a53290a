using NetDsl.Generator.Equations;
using NetDsl.Generator.Formulas;

namespace NetDsl.Generator.Differentiation;

/// <summary>
/// What the forward pass has computed and the backward pass need not compute again: where an adjoint holds
/// <c>tanh(z[n])</c> and the forward pass set <c>y[n] = tanh(z[n])</c>, it reads y[n]; where it holds e·…/S and there is
/// <c>p = e/S</c>, it reads p; and where it holds z·σ(z)·… and there is <c>y = z·σ(z)</c>, it reads y.
/// </summary>
internal sealed class StoredValues
{
    private readonly Dictionary<Expression, TensorRead> _values = [];

    /// <summary>Values that stand apart in a product are collected to spare a division or a function: by the first tensor that they read.</summary>
    private readonly ILookup<string, (int Place, Product Value, TensorRead Target)> _products;

    public StoredValues(IEnumerable<Equation> forward)
    {
        var equations = forward.Where(IsWorthReading).ToList();
        foreach (var equation in equations)
        {
            if (!_values.ContainsKey(equation.Value))
                _values.Add(equation.Value, equation.Target);
        }

        _products = equations
            .Select((equation, place) => (Place: place, equation.Value, equation.Target))
            .Where(stored => IsWorthCollecting(stored.Value))
            .ToLookup(stored => Tensors(stored.Value).FirstOrDefault() ?? "", stored => (stored.Place, Product.Of(stored.Value), stored.Target));
    }

    public Expression Rewrite(Expression expression) => expression.Replace(Find).Replace(FindProduct);

    /// <summary>
    /// A sum is no part of an adjoint, and a copy is as cheap as what it copies. The place of a maximum is one of it.
    /// </summary>
    private static bool IsWorthReading(Equation equation) =>
        equation.Value is Reduction { Operator: ReductionOperator.ArgMax }
        || (equation.Value is not (TensorRead or Constant or Position) && equation.Value.Reductions().Count == 0);

    private static bool IsWorthCollecting(Expression value) =>
        value is Binary { Operator: BinaryOperator.Divide }
        || (value is Binary { Operator: BinaryOperator.Multiply } && value.IsExpensive());

    private Expression? Find(Expression part) => _values.TryGetValue(part, out var target) ? target : null;

    private Expression? FindProduct(Expression part)
    {
        if (part is not Binary { Operator: BinaryOperator.Multiply or BinaryOperator.Divide })
            return null;

        // A product that holds all factors of another reads all that the other reads.
        var product = Product.Of(part);
        return Tensors(part).Distinct().Append("")
            .SelectMany(tensor => _products[tensor])
            .OrderBy(stored => stored.Place)
            .Select(stored => product.Replace(stored.Value, stored.Target))
            .FirstOrDefault(found => found is not null)?
            .ToExpression();
    }

    private static IEnumerable<string> Tensors(Expression expression) => expression.Reads().Select(read => read.Tensor.Name);
}
