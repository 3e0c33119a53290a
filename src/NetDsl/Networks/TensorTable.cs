using System.Collections;
using System.ComponentModel;

namespace NetDsl;

/// <summary>
/// All tensors of a network, in the order in which they are computed: where each lies, and the equation that computes it. For generated
/// code, in which a tensor's number is its place here.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class TensorTable(IReadOnlyList<TracedTensor> tensors) : IReadOnlyList<TracedTensor>
{
    /// <inheritdoc/>
    public int Count => tensors.Count;

    /// <inheritdoc/>
    public TracedTensor this[int tensor] => tensors[tensor];

    /// <summary>Where a tensor lies.</summary>
    public TensorSlot At(int tensor) => tensors[tensor].Slot;

    /// <summary>What a layer computes.</summary>
    public IReadOnlyList<string> EquationsOf(string layer) =>
    [
        .. from tensor in tensors
           where tensor.Description.Layer == layer && tensor.Description.Pass is Pass.Forward or Pass.Loss
           from equations in new[] { tensor.Description.Equation, tensor.TrainingEquation, tensor.UpdateEquation }
           where !string.IsNullOrEmpty(equations)
           from equation in equations.Split("; ")
           select equation,
    ];

    /// <inheritdoc/>
    public IEnumerator<TracedTensor> GetEnumerator() => tensors.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
