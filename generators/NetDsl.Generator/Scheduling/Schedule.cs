using NetDsl.Generator.Equations;

namespace NetDsl.Generator.Scheduling;

/// <summary>An equation and the loops that compute it.</summary>
internal abstract record Schedule(Equation Equation)
{
    /// <summary>All equations that the loops compute, in order.</summary>
    public virtual IReadOnlyList<Equation> Equations => [Equation];

    /// <summary>Whether it can stand in a loop over the samples beside others: all that it reads is of one sample, or weights.</summary>
    public virtual bool IsRowWise => Equation.Target.Tensor.IsPerSample;

    /// <summary>Whether sums are added up in lanes, which are folded at the end, and not in the order of their terms.</summary>
    public virtual bool SumsInLanes => false;

    /// <summary>
    /// The indices in the order in which their loops stand in each other, without that over the samples: where elements are
    /// written from several places, they are added up in this order.
    /// </summary>
    public virtual IEnumerable<Axis> LoopOrder => Equation.Target.Axes;
}
