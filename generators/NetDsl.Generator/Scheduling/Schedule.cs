using NetDsl.Generator.Equations;

namespace NetDsl.Generator.Scheduling;

/// <summary>An equation and the loops that compute it.</summary>
internal abstract record Schedule(Equation Equation)
{
    /// <summary>Whether it can stand in a loop over the samples beside others: all that it reads is of one sample, or weights.</summary>
    public virtual bool IsRowWise => Equation.Target.Tensor.IsPerSample;

    /// <summary>The tensors in its loops, that which is defined last.</summary>
    public virtual IEnumerable<Tensor> Tensors => Equation.Value.Reads().Append(Equation.Target).Select(read => read.Tensor);

    /// <summary>The partial results of its sums.</summary>
    public virtual SumLanes Lanes => SumLanes.One;

    /// <summary>The order in which the terms of the n-th of its sums and maxima are added up.</summary>
    public virtual SumOrder OrderOf(int n) => SumOrder.InOrder;

    /// <summary>
    /// The indices in the order in which their loops stand in each other, without that over the samples: where elements are
    /// written from several places, they are added up in this order.
    /// </summary>
    public virtual IEnumerable<Axis> LoopOrder => Equation.Target.Axes;
}
