using NetDsl.Generator.Equations;

namespace NetDsl.Generator.Scheduling;

/// <summary>
/// Schedules that share one method: one contraction, or neighbours that share a loop over the samples. A method of its own
/// keeps the number of locals below what the JIT holds in registers, and is one thing to step through.
/// </summary>
/// <param name="Schedules">What is computed, in order.</param>
internal sealed record Kernel(EquatableArray<Schedule> Schedules)
{
    /// <summary>What is computed last, which names the method.</summary>
    public Tensor Target => Equations[Equations.Count - 1].Target.Tensor;

    /// <summary>What is computed, in order.</summary>
    public IReadOnlyList<Equation> Equations => [.. Schedules.Select(schedule => schedule.Equation)];

    /// <summary>The loop over time in which the kernel stands, if it stands in one.</summary>
    public Recurrence? Recurrence => Schedules[0].Equation.Recurrence;

    /// <summary>The kernels of schedules in their order.</summary>
    public static IReadOnlyList<Kernel> Of(IEnumerable<Schedule> schedules) => [.. Divide([.. schedules])];

    private static IEnumerable<Kernel> Divide(IReadOnlyList<Schedule> schedules)
    {
        for (var i = 0; i < schedules.Count;)
        {
            var group = Shared(schedules, i);
            yield return new Kernel(group.ToEquatableArray());
            i += group.Count;
        }
    }

    private static List<Schedule> Shared(IReadOnlyList<Schedule> schedules, int first)
    {
        var loop = schedules[first].Equation.Recurrence;
        var rest = schedules.Skip(first).TakeWhile(schedule => schedule.Equation.Recurrence == loop);
        var shared = schedules[first].IsRowWise
            ? rest.TakeWhile(schedule => schedule.IsRowWise)
            : UntilRepeated(rest.TakeWhile(schedule => !schedule.IsRowWise && schedule is StraightLine));
        var group = shared.ToList();
        return group.Count == 0 ? [schedules[first]] : group;
    }

    /// <summary>Two sums that go to one gradient are computed one after the other.</summary>
    private static IEnumerable<Schedule> UntilRepeated(IEnumerable<Schedule> sums)
    {
        var targets = new HashSet<string>();
        return sums.TakeWhile(sum => targets.Add(sum.Equation.Target.Tensor.Name));
    }
}
