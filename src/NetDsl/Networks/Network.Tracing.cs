using NetDsl.Taping;
using NetDsl.Tracing;
using NetDsl.Verifying;

namespace NetDsl;

public abstract partial class Network<TSelf, T> : ITraceable, ITapedNetwork, IReplayed
{
    // Of the last pass; made when it is first asked for.
    private NetworkTraces<Traced>? _traces;
    private NetworkTraces<Bounded<T>>? _replay;
    private Dictionary<string, int>? _tensorNumbers;

    /// <summary>Its equations over numbers that remember how they were computed; made when one is first asked for.</summary>
    private NetworkTraces<Traced> Traces => _traces ??= TracesIn<Traced>(Remember(isTraining: false));

    /// <inheritdoc/>
    IReadOnlyList<TensorDescription> ITraceable.Tensors => [.. TracedTensors.Select(tensor => tensor.Description)];

    /// <inheritdoc/>
    NetworkDescription ITraceable.Description => TSelf.Description;

    /// <summary>The tensors that can be asked for, in the order in which they are computed. Written by the generator.</summary>
    protected internal virtual IReadOnlyList<TracedTensor> TracedTensors => throw NotWritten();

    /// <inheritdoc/>
    Quantity ITraceable.Identify(Quantity quantity) => quantity.Row switch
    {
        null => quantity,
        0 => new(quantity.Tensor, [.. quantity.Indices]),
        var row => throw new ArgumentOutOfRangeException(
            nameof(quantity), quantity.ToString(), $"One sample was explained, which is row 0: there is no row {row}. ExplainTraining explains the rows of a batch."),
    };

    /// <inheritdoc/>
    TraceMemory ITapedNetwork.Memory => Traces.Memory;

    /// <inheritdoc/>
    NetworkTraces<Taped> ITapedNetwork.Taping => TracesIn<Taped>(Remember(isTraining: false));

    /// <inheritdoc/>
    double ITraceable.Read(Quantity quantity)
    {
        var (tensor, place) = Find(quantity);
        return Traces.Memory[tensor][place];
    }

    /// <inheritdoc/>
    double[] ITraceable.ReadAll(TensorDescription tensor) => [.. Traces.Memory[NumberOf(tensor.Name)].AsSpan(0, tensor.Shape.FlattenedLength)];

    /// <inheritdoc/>
    Step ITraceable.Trace(Quantity quantity)
    {
        var (tensor, place) = Find(quantity);
        return Traces.StepOf(tensor, place, EquationsOf.Prediction, Traces.Memory[tensor][place]);
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
        Carried = isTraining ? null : CarriedElements,
    };

    /// <summary>Of each traced tensor, how many of its first elements a stream has carried over; null where that is none.</summary>
    private protected virtual int[]? CarriedElements => null;

    /// <inheritdoc/>
    bool IReplayed.Holds(Quantity quantity)
    {
        var (tensor, place) = Find(quantity);
        var traces = _replay ??= TracesIn<Bounded<T>>(Remember(isTraining: false));
        return ReplayedNumber.Holds(traces.Memory[tensor][place], traces.Element(tensor, place, EquationsOf.Prediction));
    }

    private (int Tensor, int Place) Find(Quantity quantity)
    {
        var tensor = NumberOf(quantity.Tensor);
        var description = TracedTensors[tensor].Description;
        if (!description.Holds(quantity))
            throw new ArgumentException($"{quantity} is not an element of {description.Extent}.", nameof(quantity));
        return (tensor, description.PlaceOf(quantity));
    }

    private int NumberOf(string tensor)
    {
        _tensorNumbers ??= TracedTensors.Index().ToDictionary(one => one.Item.Description.Name, one => one.Index);
        return _tensorNumbers.TryGetValue(tensor, out var number)
            ? number
            : throw new ArgumentException($"{TSelf.Description.Name} has no tensor {tensor}.", nameof(tensor));
    }
}
