using NetDsl.Generator.Equations;
using NetDsl.Generator.Scheduling;

namespace NetDsl.Generator.Passes;

/// <summary>One layer's part of a pass.</summary>
/// <param name="Kind">Which pass.</param>
/// <param name="Equations">What it computes, in order.</param>
/// <param name="Methods">How: one after another, but those of a recurrence at each step of it.</param>
internal sealed record Pass(PassKind Kind, IReadOnlyList<Equation> Equations, IReadOnlyList<KernelMethod> Methods)
{
    /// <summary>The kernels of the methods.</summary>
    public IReadOnlyList<Kernel> Kernels => [.. Methods.SelectMany(method => method.Kernels)];
}
