using NetDsl.Generator.Equations;

namespace NetDsl.Generator.Scheduling;

/// <summary>An equation that loops compute.</summary>
/// <param name="Nest">The equation as they see it.</param>
internal abstract record Loops(Nest Nest) : Schedule(Nest.Equation)
{
    public sealed override IEnumerable<Tensor> Tensors => Nest.Accesses.Append(Nest.Target).Select(access => access.Tensor);

    /// <summary>The loops, one in another, without that over the samples.</summary>
    protected virtual IEnumerable<Axis> Order => Nest.Axes;

    public sealed override IEnumerable<Axis> LoopOrder =>
        Nest.IsInjective ? base.LoopOrder : Order.SelectMany(Nest.PartsOf).Where(axis => axis != Axis.Sample);
}
