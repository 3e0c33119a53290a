using NetDsl.Generator.Equations;

namespace NetDsl.Generator.Scheduling;

/// <summary>An elementwise equation, a vector of elements at a time along the contiguous index.</summary>
internal sealed record VectorMap(Equation Equation, Axis Vector) : Schedule(Equation);
