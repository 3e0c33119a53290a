using NetDsl.Taping;

namespace NetDsl.Tracing;

/// <summary>A row of a batch as training took it.</summary>
/// <param name="description">The network.</param>
/// <param name="tensors">Its tensors.</param>
/// <param name="traces">Its equations, which read what training left in memory.</param>
/// <param name="taping">The same over tapes, of a memory.</param>
/// <param name="row">The row.</param>
internal sealed class TracedRow(
    NetworkDescription description,
    IReadOnlyList<TracedTensor> tensors,
    NetworkTraces<Traced> traces,
    Func<TraceMemory, NetworkTraces<Taped>> taping,
    int row) : ITraceable, ITapedRow
{
    private readonly Dictionary<string, int> _places = Enumerable.Range(0, tensors.Count).ToDictionary(place => tensors[place].Description.Name);

    /// <inheritdoc/>
    public int Row => row;

    /// <inheritdoc/>
    public TraceMemory Memory => traces.Memory;

    /// <inheritdoc/>
    public NetworkTraces<Taped> Taping => taping(traces.Memory);

    /// <inheritdoc/>
    public NetworkDescription Description => description;

    /// <inheritdoc/>
    public IReadOnlyList<TensorDescription> Tensors { get; } =
        [.. tensors.Select(tensor => tensor.TrainingEquation is { } equation ? tensor.Description with { Equation = equation } : tensor.Description)];

    /// <inheritdoc/>
    public NetworkTraces<Taped> TapingAlone => taping(traces.Memory.Alone(row));

    /// <inheritdoc/>
    public Quantity Identify(Quantity quantity)
    {
        if (!_places.TryGetValue(quantity.Tensor, out var tensor))
            return quantity;
        if (tensors[tensor].IsPerSample)
            return quantity.Row is null ? quantity.Of(row) : quantity;
        return quantity.Row is null
            ? quantity
            : throw new ArgumentOutOfRangeException(nameof(quantity), quantity.ToString(), $"{quantity.Tensor} is of the whole batch and the same for all rows: ask for it without a row.");
    }

    /// <inheritdoc/>
    public Step Trace(Quantity quantity)
    {
        var (tensor, place) = Find(quantity);
        return traces.StepOf(tensor, place, EquationsOf.Training, traces.Memory[tensor][place]);
    }

    /// <inheritdoc/>
    public double Read(Quantity quantity)
    {
        var (tensor, place) = Find(quantity);
        return traces.Memory[tensor][place];
    }

    /// <inheritdoc/>
    public double[] ReadAll(TensorDescription tensor)
    {
        var number = _places[tensor.Name];
        var length = traces.Memory.RowLength(number);
        return [.. traces.Memory[number].AsSpan(tensors[number].IsPerSample ? row * length : 0, length)];
    }

    private (int Tensor, int Place) Find(Quantity quantity)
    {
        if (!_places.TryGetValue(quantity.Tensor, out var tensor))
            throw new ArgumentException($"{description.Name} has no tensor {quantity.Tensor}.", nameof(quantity));
        var of = tensors[tensor].IsPerSample ? quantity.Row ?? row : 0;
        if (of >= traces.Memory.Batch)
        {
            throw new ArgumentOutOfRangeException(
                nameof(quantity), quantity.ToString(), $"The batch has the rows 0 to {traces.Memory.Batch - 1}; there is no {quantity}.");
        }

        return (tensor, of * traces.Memory.RowLength(tensor) + tensors[tensor].Description.PlaceOf(quantity));
    }
}
