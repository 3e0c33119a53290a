using System.Globalization;
using NetDsl.Generator.Equations;
using NetDsl.Generator.Factorization;
using NetDsl.Generator.Formulas;

namespace NetDsl.Generator.Layers;

internal partial class LayerBuilder
{
    private Factoring? _factoring;
    private int _factored;

    /// <summary>
    /// Writes an equation whose sums stand anywhere and are over any products, as equations that can be scheduled; what stands
    /// between them is in intermediates of the layer. Equal sums are computed once for all equations that are written this way.
    /// </summary>
    public void Factor(TensorSymbol target, Subscript[] at, Expression value)
    {
        _factoring ??= new Factoring((symbol, axes) => Intermediate(Unused(symbol), [.. axes.Select(axis => axis.Extent)]).Tensor);
        _factoring.Define(target.Tensor[at], value);
        for (; _factored < _factoring.Equations.Count; _factored++)
        {
            var equation = _factoring.Equations[_factored];
            _equations.Define(equation.Target, equation.Value, equation.Accumulates);
        }
    }

    /// <summary>A symbol that no tensor of the layer has: the given one, or that with a number.</summary>
    public string Unused(string symbol)
    {
        var unused = symbol;
        for (var number = 2; IsUsed($"{declaration.Name}.{unused}"); number++)
            unused = symbol + number.ToString(CultureInfo.InvariantCulture);
        return unused;
    }

    private bool IsUsed(string name) =>
        _values.Any(value => value.Name == name) || _parameters.Any(parameter => parameter.Tensor.Name == name);
}
