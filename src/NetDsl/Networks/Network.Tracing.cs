using NetDsl.Tracing;

namespace NetDsl;

public abstract partial class Network<TSelf, T> : ITraceable
{
    // Of the last pass; made when it is first asked for.
    private NetworkTraces<Traced>? _traces;

    /// <inheritdoc/>
    IReadOnlyList<TensorDescription> ITraceable.Tensors => [.. TracedTensors.Select(tensor => tensor.Description)];

    /// <inheritdoc/>
    NetworkDescription ITraceable.Description => TSelf.Description;

    /// <summary>The tensors that can be asked for, in the order in which they are computed. Written by the generator.</summary>
    protected internal virtual IReadOnlyList<TracedTensor> TracedTensors => throw NotWritten();

    /// <inheritdoc/>
    double ITraceable.Read(Quantity quantity)
    {
        var (tensor, place) = Find(quantity);
        return (_traces ??= TracesIn<Traced>(Remember(isTraining: false))).Memory[tensor][place];
    }

    /// <inheritdoc/>
    Step ITraceable.Trace(Quantity quantity)
    {
        var (tensor, place) = Find(quantity);
        var traces = _traces ??= TracesIn<Traced>(Remember(isTraining: false));
        return traces.StepOf(tensor, place, EquationsOf.Prediction, traces.Memory[tensor][place]);
    }

    /// <summary>The network's equations over an arithmetic. Written by the generator.</summary>
    /// <typeparam name="TNumber">The arithmetic.</typeparam>
    /// <param name="memory">What they read.</param>
    protected internal virtual NetworkTraces<TNumber> TracesIn<TNumber>(TraceMemory memory)
        where TNumber : ITracedNumber<TNumber> => throw NotWritten();

    /// <summary>What lies in memory after the last pass, tensor by tensor as it is asked for.</summary>
    internal TraceMemory Remember(bool isTraining) => new(
        TracedTensors,
        TSelf.Description.Precision,
        Workspace.Batch,
        isTraining,
        tensor => Workspace.Widen(TracedTensors[tensor].Slot, TracedTensors[tensor].IsPerSample ? Workspace.Batch : 1))
    {
        NamesRows = isTraining,
    };

    private (int Tensor, int Place) Find(Quantity quantity)
    {
        for (var tensor = 0; tensor < TracedTensors.Count; tensor++)
        {
            var description = TracedTensors[tensor].Description;
            if (description.Name != quantity.Tensor)
                continue;
            if (!description.Holds(quantity))
                throw new ArgumentException($"{quantity} is not an element of {description.Extent}.", nameof(quantity));
            return (tensor, description.PlaceOf(quantity));
        }

        throw new ArgumentException($"{TSelf.Description.Name} has no tensor {quantity.Tensor}.", nameof(quantity));
    }
}
