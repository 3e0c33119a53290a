using NetDsl.Generator.Equations;

namespace NetDsl.Generator.Scheduling;

/// <summary>What an address grows by when an index grows by one; never 0.</summary>
internal sealed record Step(Axis Axis, int Length);
