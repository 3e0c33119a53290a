using NetDsl.Tracing;

namespace NetDsl.Verifying;

/// <summary>
/// A network in double, made of its own forward equations: of given inputs, targets, noise and weights, the loss. A
/// number is computed when the first one that needs it asks for it, so that recurrences need no order of their own.
/// </summary>
internal sealed class ReferenceNetwork
{
    private readonly NetworkDescription _network;
    private readonly TraceMemory _memory;
    private readonly NetworkTraces<Reference> _traces;
    private readonly IReadOnlyList<TracedTensor> _tensors;
    private readonly Dictionary<int, double[]> _computed = [];
    private readonly int[] _order;
    private readonly EquationsOf _use;

    /// <summary>Makes the reference of a step.</summary>
    /// <param name="network">The network.</param>
    /// <param name="tensors">Its tensors.</param>
    /// <param name="step">The step, of which inputs, targets, noise and weights are taken.</param>
    /// <param name="use">Whether it is of training or of use.</param>
    /// <param name="traces">The network's equations.</param>
    public ReferenceNetwork(
        NetworkDescription network,
        IReadOnlyList<TracedTensor> tensors,
        TraceMemory step,
        EquationsOf use,
        Func<TraceMemory, NetworkTraces<Reference>> traces)
    {
        (_network, _tensors, _use) = (network, tensors, use);
        _memory = new TraceMemory(tensors, step.Precision, step.Batch, step.IsTraining, Load) { Compute = Compute };
        _traces = traces(_memory);
        _order =
        [
            .. Enumerable.Range(0, tensors.Count).Where(tensor =>
                tensors[tensor].IsComputed(use) && tensors[tensor].Description.Pass is Pass.Forward or Pass.Loss),
        ];

        double[] Load(int tensor) => tensors[tensor].IsComputed(use)
            ? _computed[tensor] = TraceMemory.Unknowns(step.RowLength(tensor) * step.Rows(tensor))
            : [.. step[tensor]];
    }

    /// <summary>How many numbers the last loss read.</summary>
    public long Work { get; private set; }

    /// <summary>The numbers of a weight tensor, which may be changed before the next loss.</summary>
    public double[] Weights(string name) =>
        _memory[Enumerable.Range(0, _tensors.Count).First(tensor => _tensors[tensor].Description.Name == name)];

    /// <summary>The mean loss of the batch: Σ over the losses of weight · mean over the samples.</summary>
    public double Loss()
    {
        foreach (var values in _computed.Values)
            TraceMemory.Forget(values);
        var before = _traces.Terms;
        foreach (var tensor in _order)
        {
            for (var place = 0; place < _memory.RowLength(tensor) * _memory.Rows(tensor); place++)
                _memory.Demand(tensor, place);
        }

        Work = _traces.Terms - before;
        return _network.Targets.Sum(target =>
        {
            var loss = Enumerable.Range(0, _tensors.Count).First(tensor => _tensors[tensor].Description.Name == target.Loss);
            return target.Weight * _memory[loss].Average();
        });
    }

    private double Compute(int tensor, int place)
    {
        var value = _traces.Element(tensor, place, _use).Value;
        _memory[tensor][place] = value;
        return value;
    }
}
