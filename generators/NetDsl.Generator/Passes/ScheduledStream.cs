using NetDsl.Generator.Equations;
using NetDsl.Generator.Scheduling;
using NetDsl.Generator.Streaming;

namespace NetDsl.Generator.Passes;

/// <summary>A network that takes one step at a time: the kernels of its steps.</summary>
/// <param name="Plan">What is computed when.</param>
/// <param name="Start">What is computed before the first step, layer by layer.</param>
/// <param name="Steps">What is computed at each step, in order.</param>
internal sealed record ScheduledStream(StreamPlan Plan, IReadOnlyList<ScheduledStart> Start, IReadOnlyList<ScheduledStep> Steps)
{
    /// <summary>The index of a step, where no recurrence has one.</summary>
    private static Axis Step { get; } = new("t", 1);

    /// <summary>All methods, those before the first step and those of each.</summary>
    public IEnumerable<KernelMethod> Methods => Start.SelectMany(start => start.Methods).Concat(Steps.SelectMany(step => step.Methods));

    /// <summary>Their kernels.</summary>
    public IEnumerable<Kernel> Kernels => Methods.SelectMany(method => method.Kernels);

    /// <summary>Chooses the loops.</summary>
    public static ScheduledStream Of(StreamPlan plan, ScheduledNetwork network) => new(
        plan,
        [.. plan.Start.GroupBy(equation => equation.Target.Tensor.Layer).Select(start => new ScheduledStart(start.Key, network.Methods(start)))],
        [.. Neighbours(plan.Steps).Select(steps => Of(steps, network))]);

    /// <summary>The steps that one method computes: neighbours of one layer and delay.</summary>
    private static IEnumerable<IReadOnlyList<StepEquation>> Neighbours(EquatableArray<StepEquation> steps)
    {
        for (var first = 0; first < steps.Count;)
        {
            var (layer, delay) = (steps[first].Equation.Target.Tensor.Layer, steps[first].Delay);
            var group = steps.Skip(first).TakeWhile(step => step.Equation.Target.Tensor.Layer == layer && step.Delay == delay).ToList();
            yield return group;
            first += group.Count;
        }
    }

    private static ScheduledStep Of(IReadOnlyList<StepEquation> steps, ScheduledNetwork network) => new(
        steps[0].Equation.Target.Tensor.Layer,
        steps[0].Delay,
        KernelMethod.Of(Kernel.Of(steps.Select(step => Of(step.Equation, network))), network, Step));

    /// <summary>
    /// The sums of a step are added up in the order in which they are for all steps: its numbers are those of the whole sequence.
    /// </summary>
    private static Schedule Of(Equation step, ScheduledNetwork network) =>
        Scheduler.For(step, network.Plan, network[Whole(step, network)].Lanes);

    /// <summary>A step's equation as it stands in the whole sequence.</summary>
    private static Equation Whole(Equation step, ScheduledNetwork network) =>
        network.Graph.Equations.FirstOrDefault(equation => equation.Target.Equals(step.Target) && equation.Value.Equals(step.Value)) ?? step;
}
