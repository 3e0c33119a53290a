using System.Collections;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using NetDsl.Tracing;

namespace NetDsl;

/// <summary>The numbers of a tensor of an explanation: <c>why.Hidden.z[17]</c>, <c>why.State.h[t, n]</c>.</summary>
[DebuggerDisplay("{Tensor.Extent,nq}")]
[SuppressMessage("Naming", "CA1710", Justification = "They are numbers, and nothing is gained by calling them a collection of them.")]
public class Numbers : IReadOnlyCollection<Number>
{
    /// <summary>Names a tensor of an explanation.</summary>
    /// <param name="explanation">The explanation.</param>
    /// <param name="name">The name of the tensor.</param>
    protected internal Numbers(Explanation explanation, string name)
    {
        ArgumentNullException.ThrowIfNull(explanation);
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        Why = explanation;
        Name = name;
    }

    /// <summary>The explanation whose numbers they are.</summary>
    public Explanation Why { get; }

    /// <summary>The name under which it was asked for.</summary>
    public string Name { get; }

    /// <summary>The tensor, its shape and equation.</summary>
    /// <exception cref="ArgumentException">There is none: of a loss that was not computed, only what it is made of can be asked.</exception>
    public TensorDescription Tensor => field ??= Why.Tensor(Name);

    /// <summary>The size of each axis.</summary>
    public Shape Shape => Tensor.Shape;

    /// <summary>How many there are.</summary>
    public int Count => Shape.FlattenedLength;

    /// <summary>One of them.</summary>
    /// <param name="at">
    /// An index for each axis, from 0; or one, its place in the order of storage, the last axis varying fastest: 0 of a single number.
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such element.</exception>
    public Number this[params ReadOnlySpan<int> at] => Why.NumberOf(new Quantity(Tensor.Name, at));

    /// <summary>What lies in memory, in the order of storage, the last axis varying fastest.</summary>
    public double[] ToArray() => Why.ReadAll(Tensor);

    /// <summary>The derivatives of the loss by them.</summary>
    /// <exception cref="ArgumentException">No loss depends on them, or the explanation is without a target.</exception>
    public Numbers LossGradient => Why.Of(Tensor.Element(0).Derivative.Tensor);

    /// <summary>What the optimizer's next step makes of them.</summary>
    /// <exception cref="ArgumentException">They are no weights, or the explanation is without an update.</exception>
    public Numbers Updated => Why.Of(Tensor.Element(0).Updated.Tensor);

    /// <inheritdoc/>
    public IEnumerator<Number> GetEnumerator() => Enumerable.Range(0, Count).Select(place => Why.NumberOf(Tensor.Element(place))).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The tensor, its size and its first numbers: <c>Hidden.z[128]: 0.25, −1.5, 0, 0.75, …</c></summary>
    public override string ToString()
    {
        var first = Enumerable.Range(0, Math.Min(Count, 8)).Select(place => NumberText.Brief(Why.Read(Tensor.Element(place))));
        return $"{Tensor.Extent}: {string.Join(", ", first)}{(Count > 8 ? ", …" : "")}";
    }

    /// <summary>A tensor of the layer whose output this is.</summary>
    /// <param name="inner">Its name in the layer: <c>z</c>.</param>
    protected Numbers Of(string inner) => Why.Of($"{Name}.{inner}");
}
