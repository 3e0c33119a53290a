using NetDsl.Generator.Equations;
using NetDsl.Generator.Formulas;

namespace NetDsl.Generator.Layers;

/// <summary>The equations of a layer, in the order in which it writes them.</summary>
internal sealed class EquationList
{
    private readonly List<Equation> _equations = [];

    /// <summary>When the equations that are written now hold.</summary>
    public Usage Usage { get; set; }

    /// <summary>The loop over time in which the equations that are written now stand.</summary>
    public Recurrence? Recurrence { get; set; }

    public EquatableArray<Equation> Written => _equations.ToEquatableArray();

    /// <summary>Adds an equation, unless it says that a tensor stays as it is: of a running mean that follows nothing, r = 1·r + 0·m.</summary>
    public void Define(TensorRead target, Expression value, bool accumulates)
    {
        var simple = Simplifier.Simplify(value);
        if (accumulates || !simple.Equals(target))
            _equations.Add(new Equation(target, simple, accumulates) { Usage = Usage, Recurrence = Recurrence });
    }
}
