using NetDsl.Generator.Equations;
using NetDsl.Generator.Formulas;
using NetDsl.Generator.LoopTree;
using NetDsl.Generator.Scheduling;

namespace NetDsl.Generator.Passes;

/// <summary>Kernels that share a method, and the loops of it.</summary>
/// <param name="Kernels">What is computed, in order.</param>
/// <param name="Tree">How.</param>
/// <param name="Step">The index of the one step of a recurrence that is computed; null where there is none, or a loop goes through all.</param>
internal sealed record KernelMethod(EquatableArray<Kernel> Kernels, EquatableArray<Node> Tree, Axis? Step)
{
    /// <summary>The statements of a method: the JIT tracks some thousand locals, and compiles what is larger with less care.</summary>
    private const int Largest = 400;

    /// <summary>What is computed, in order.</summary>
    public IReadOnlyList<Equation> Equations => [.. Kernels.SelectMany(kernel => kernel.Equations)];

    /// <summary>One method for all kernels, or where that would be too large, one for each.</summary>
    /// <param name="kernels">The kernels.</param>
    /// <param name="network">The network.</param>
    /// <param name="step">The index of the steps of a stream; null where all steps are computed.</param>
    public static IReadOnlyList<KernelMethod> Of(IReadOnlyList<Kernel> kernels, ScheduledNetwork network, Axis? step = null)
    {
        step = step is null ? null : StepOf(kernels, step);
        var whole = Together(kernels, network, step);
        return kernels.Count == 1 || TreeFacts.Size(whole.Tree) <= Largest ? [whole] : Apart(kernels, network, step);
    }

    /// <summary>A method for each kernel, which takes the step of a recurrence from its caller.</summary>
    public static IReadOnlyList<KernelMethod> Apart(IReadOnlyList<Kernel> kernels, ScheduledNetwork network, Axis? step = null) =>
        [.. kernels.Select(kernel => Together([kernel], network, kernel.Recurrence?.Time ?? step))];

    private static KernelMethod Together(IReadOnlyList<Kernel> kernels, ScheduledNetwork network, Axis? step) =>
        new(kernels.ToEquatableArray(), KernelTree.Of(kernels, network.Plan, network.Graph.Declaration.IsUnrolled, step), step);

    /// <summary>The index of a step: that of the one recurrence of the kernels, or one that no loop has.</summary>
    private static Axis StepOf(IReadOnlyList<Kernel> kernels, Axis step) =>
        kernels.Select(kernel => kernel.Recurrence?.Time).OfType<Axis>().Distinct().ToList() is [var only]
            ? only
            : step.Unlike(kernels.SelectMany(kernel => kernel.Schedules).OfType<Loops>().SelectMany(loops =>
                loops.Nest.Axes.Concat(loops.Nest.Value.All<Reduction>(into: _ => true).SelectMany(reduction => reduction.Over))));
}
