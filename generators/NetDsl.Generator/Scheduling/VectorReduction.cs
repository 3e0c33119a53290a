using NetDsl.Generator.Equations;

namespace NetDsl.Generator.Scheduling;

/// <summary>A sum or maximum along the contiguous index: a vector of partial results, folded at the end.</summary>
internal sealed record VectorReduction(Equation Equation, Reduction Reduction) : Schedule(Equation);
