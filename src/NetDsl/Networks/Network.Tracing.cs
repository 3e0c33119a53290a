namespace NetDsl;

public abstract partial class Network<TSelf, T> : ITraceable
{
    /// <inheritdoc/>
    IReadOnlyList<TensorDescription> ITraceable.Tensors => [.. TracedTensors.Select(tensor => tensor.Description)];

    /// <inheritdoc/>
    NetworkDescription ITraceable.Description => TSelf.Description;

    /// <summary>The tensors that can be asked for, in the order in which they are computed. Written by the generator.</summary>
    protected abstract IReadOnlyList<TracedTensor> TracedTensors { get; }

    /// <inheritdoc/>
    double ITraceable.Read(Quantity quantity) => Stored(Find(quantity), [.. quantity.Indices]);

    /// <inheritdoc/>
    Step ITraceable.Trace(Quantity quantity)
    {
        var tensor = Find(quantity);
        int[] at = [.. quantity.Indices];
        return Trace(tensor, at) ?? new Step(quantity, quantity.ToString(), Stored(tensor, at), Read(tensor, at));
    }

    /// <summary>Computes one element of a tensor again, as a trace; null where it is given. Written by the generator.</summary>
    /// <param name="tensor">The place in <see cref="TracedTensors"/>.</param>
    /// <param name="at">The indices of the element.</param>
    protected abstract Step? Trace(int tensor, ReadOnlySpan<int> at);

    /// <summary>What lies in memory for an element of the only sample, as a trace that begins there. For generated code.</summary>
    /// <param name="tensor">The place in <see cref="TracedTensors"/>.</param>
    /// <param name="at">The indices of the element, or its place in the whole tensor.</param>
    protected Traced Read(int tensor, params ReadOnlySpan<int> at)
    {
        var indices = Indices(tensor, at);
        return Traced.Read(new Quantity(TracedTensors[tensor].Description.Name, indices), Stored(tensor, indices), TSelf.Description.Precision);
    }

    /// <summary>The account of an element. For generated code.</summary>
    /// <param name="tensor">The place in <see cref="TracedTensors"/>.</param>
    /// <param name="at">The indices of the element, or its place in the whole tensor.</param>
    /// <param name="formula">The formula with these indices.</param>
    /// <param name="replay">The element, computed again.</param>
    protected Step Step(int tensor, ReadOnlySpan<int> at, string formula, Traced replay)
    {
        var indices = Indices(tensor, at);
        return new Step(new Quantity(TracedTensors[tensor].Description.Name, indices), formula, Stored(tensor, indices), replay);
    }

    /// <summary>The place of an element in the whole tensor. For generated code.</summary>
    /// <param name="tensor">The place in <see cref="TracedTensors"/>.</param>
    /// <param name="at">The indices of the element.</param>
    protected int Flat(int tensor, ReadOnlySpan<int> at)
    {
        var shape = TracedTensors[tensor].Description.Shape;
        var place = 0;
        for (var axis = 0; axis < at.Length; axis++)
            place = place * shape[axis] + at[axis];
        return place;
    }

    private int[] Indices(int tensor, ReadOnlySpan<int> at)
    {
        var shape = TracedTensors[tensor].Description.Shape;
        return at.Length == shape.Count ? at.ToArray() : [.. TracedTensors[tensor].Description.Element(at[0]).Indices];
    }

    private double Stored(int tensor, ReadOnlySpan<int> at) => double.CreateChecked(Workspace.At(TracedTensors[tensor].Slot, 0, at));

    private static int Place(IReadOnlyList<TracedTensor> tensors, string name)
    {
        for (var i = 0; i < tensors.Count; i++)
        {
            if (tensors[i].Description.Name == name)
                return i;
        }

        throw new ArgumentException($"{TSelf.Description.Name} has no tensor {name}; it has {string.Join(", ", tensors.Select(tensor => tensor.Description.Name))}.", nameof(name));
    }

    private int Find(Quantity quantity)
    {
        var place = Place(TracedTensors, quantity.Tensor);
        var description = TracedTensors[place].Description;
        return description.Holds(quantity)
            ? place
            : throw new ArgumentException($"{quantity} is not an element of {description.Extent}.", nameof(quantity));
    }
}
