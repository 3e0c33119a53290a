using NetDsl.Generator.Formulas;

namespace NetDsl.Generator.IndexNotation;

/// <summary>What was read of a method marked [Layer].</summary>
/// <param name="Equation">The equation; null where there are problems, and where the compiler has errors of its own.</param>
/// <param name="Problems">What is not supported, in the order of the source.</param>
internal sealed record EquationReading(LayerEquation? Equation, IReadOnlyList<FormulaProblem> Problems);
