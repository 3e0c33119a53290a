using NetDsl.Generator.Equations;

namespace NetDsl.Generator.Scheduling;

/// <summary>A sum over the samples, <c>∂b[n] = Σₛ ∂z[s,n]</c>, a vector of elements at a time along the contiguous index.</summary>
internal sealed record SampleSum(Equation Equation, Reduction Reduction, Axis Vector) : Schedule(Equation);
