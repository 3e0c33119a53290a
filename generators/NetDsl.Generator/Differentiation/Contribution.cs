using NetDsl.Generator.Equations;
using NetDsl.Generator.Formulas;

namespace NetDsl.Generator.Differentiation;

/// <summary>What one place where an element is read adds to its adjoint.</summary>
/// <param name="Read">The element that is read.</param>
/// <param name="Value">What is added, before summing.</param>
/// <param name="Over">The indices over which it is summed: those that the element does not depend on.</param>
internal sealed record Contribution(TensorRead Read, Expression Value, EquatableArray<Axis> Over)
{
    /// <summary>Whether nothing is summed, and the element's indices run over the whole tensor.</summary>
    public bool IsElementwise => Over.Count == 0 && Read.IsWhole;

    /// <summary>The value, summed.</summary>
    public Expression Sum => Over.Count == 0 ? Value : Reduction.Sum(Over, Value);
}
