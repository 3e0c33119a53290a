using NetDsl.Generator.Formulas;

namespace NetDsl.Generator.Equations;

/// <summary>Defines each element of a tensor: <c>z[n] = Σₖ x[k]·W[k,n] + b[n]</c>, for every n and every sample.</summary>
/// <param name="Target">The element that is defined.</param>
/// <param name="Value">What it is.</param>
/// <param name="Accumulates">Whether the value is added to what the target holds already: <c>+=</c>.</param>
internal sealed record Equation(TensorRead Target, Expression Value, bool Accumulates = false);
