using NetDsl.Generator.Formulas;

namespace NetDsl.Generator.Equations;

/// <summary>Defines each element of a tensor: <c>z[n] = Σₖ x[k]·W[k,n] + b[n]</c>, for every n and every sample.</summary>
/// <param name="Target">The element that is defined.</param>
/// <param name="Value">What it is.</param>
/// <param name="Accumulates">Whether the value is added to what the target holds already: <c>+=</c>.</param>
internal sealed record Equation(TensorRead Target, Expression Value, bool Accumulates = false)
{
    /// <summary>The part of one sample in the mean over the batch: 1/B. Generated code holds it in a local of this name.</summary>
    public static readonly Variable Share = new("share");

    /// <summary>
    /// The part of one sample in what is computed of the whole batch: 1/B while training. In an explanation of one sample it
    /// is 0: what a batch left is a constant there, and no derivative goes through it.
    /// </summary>
    public static readonly Variable BatchShare = new("batchShare");

    /// <summary>What the element is; its sums and maxima run over indices that are called unlike those of the target.</summary>
    public Expression Value { get; init => field = BoundIndices.Apart(value, Target.Axes); } = BoundIndices.Apart(Value, Target.Axes);

    /// <summary>The loop over time in which it stands, together with its neighbours of the same loop.</summary>
    public Recurrence? Recurrence { get; init; }

    /// <summary>When it holds.</summary>
    public Usage Usage { get; init; }

    /// <summary>The indices of which each combination computes a term or an element: the sample first, where each has its own.</summary>
    public IEnumerable<Axis> Axes => Target.Tensor.IsPerSample ? Target.Axes.Prepend(Axis.Sample) : Target.Axes;
}
