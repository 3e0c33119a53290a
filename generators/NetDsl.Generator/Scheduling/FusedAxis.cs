using NetDsl.Generator.Equations;

namespace NetDsl.Generator.Scheduling;

/// <summary>An index that stands for several, which run through memory together.</summary>
/// <param name="Whole">The index.</param>
/// <param name="Parts">Those of the equation, the last of which runs fastest.</param>
internal sealed record FusedAxis(Axis Whole, EquatableArray<Axis> Parts);
