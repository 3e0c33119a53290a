using NetDsl.Tracing;

namespace NetDsl.Taping;

/// <summary>
/// What a network computes of one sample as one graph of numbers: the tape of each element, and an order in which each stands behind
/// all that it reads.
/// </summary>
/// <remarks>
/// Elements of a tensor mostly share a tape and differ in its origins, so that a convolution of 86,400 multiply-adds is a tape of 25 terms and two
/// numbers for each of its elements. Terms that a look-up leaves out, and places of maxima, are those of the sample for which it was recorded.
/// </remarks>
internal sealed class TapedNetwork
{
    private readonly TapedTensor?[] _tensors;

    private TapedNetwork(TapedTensor?[] tensors) => _tensors = tensors;

    /// <summary>Runs of elements, each of which reads nothing that is computed behind it.</summary>
    public IReadOnlyList<TapedRun> Order { get; private init; } = [];

    /// <summary>The tapes of a tensor; null where it is given.</summary>
    public TapedTensor? this[int tensor] => _tensors[tensor];

    /// <summary>The terms of all sums of all elements.</summary>
    public long Terms => _tensors.Sum(tensor => tensor?.Terms ?? 0);

    /// <summary>Writes down how the tensors of a pass are computed of what lies in memory.</summary>
    /// <param name="traces">The network's equations.</param>
    /// <param name="tensors">The tensors, in the order in which they are computed.</param>
    /// <param name="use">Which of their equations are meant.</param>
    /// <param name="known">What was written down before, to which the rest is added.</param>
    public static TapedNetwork Record(NetworkTraces<Taped> traces, IReadOnlyList<int> tensors, EquationsOf use, Dictionary<int, TapedTensor> known)
    {
        var taped = new TapedTensor?[traces.Memory.Tensors];
        foreach (var tensor in tensors.Where(tensor => traces.Memory.Tensor(tensor).IsComputed(use)))
        {
            if (!known.TryGetValue(tensor, out taped[tensor]))
                known[tensor] = taped[tensor] = TapedTensor.Record(traces, tensor, use);
        }

        return new(taped) { Order = ElementOrder.Of(taped, tensors) };
    }
}
