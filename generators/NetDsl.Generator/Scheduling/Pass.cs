using NetDsl.Generator.Equations;

namespace NetDsl.Generator.Scheduling;

/// <summary>One layer's part of a pass.</summary>
/// <param name="Kind">Which pass.</param>
/// <param name="Equations">What it computes, in order.</param>
/// <param name="Kernels">How: one after another.</param>
internal sealed record Pass(PassKind Kind, IReadOnlyList<Equation> Equations, IReadOnlyList<Kernel> Kernels);
