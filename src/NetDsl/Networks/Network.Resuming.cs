namespace NetDsl;

public abstract partial class Network<TSelf, T>
{
    /// <summary>A layer by its name, also one within a block: <c>Body1.Conv</c>.</summary>
    /// <param name="name">The name in the description.</param>
    /// <exception cref="ArgumentException">There is none of that name.</exception>
    public Layer<T> LayerNamed(string name) => TSelf.Description.Layers.Any(layer => layer.Name == name)
        ? new Layer<T>(Workspace, TSelf.Description, name)
        : throw new ArgumentException(
            $"{TSelf.Description.Name} has no layer {name}, but {string.Join(", ", TSelf.Description.Layers.Select(layer => layer.Name))}.",
            nameof(name));

    /// <summary>
    /// Computes the predictions of the first rows anew from the output of a layer on, which may have been changed in
    /// <see cref="Layer{T}.OutputRow(int)"/>. Left unchanged, the predictions are those of <see cref="Forward(int)"/>, bit for bit.
    /// </summary>
    /// <remarks>
    /// What does not come from the layer, as what goes past it through a skip connection, stays as the last pass left it. The next
    /// <see cref="Forward(int)"/> computes everything, so that a change is gone.
    /// </remarks>
    /// <param name="layer">The layer of this network behind which everything is computed.</param>
    /// <param name="batch">The number of rows, at most those of the last pass.</param>
    /// <exception cref="ArgumentException">The layer belongs to another network.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The last pass computed fewer rows.</exception>
    /// <exception cref="InvalidOperationException">The last pass was one of training, which has other values.</exception>
    public void ForwardFrom(Layer<T> layer, int batch)
    {
        ArgumentNullException.ThrowIfNull(layer);
        using var turn = Enter();
        RequireGoingOn(layer, batch);
        ComputeForwardAfter(Owner(layer.Description.Output), batch);
    }

    /// <summary>
    /// Computes the predictions of the first rows anew from a value within a layer on, which may have been changed in
    /// <see cref="Layer{T}.ValueRow(string, int)"/>. Left unchanged, the predictions are those of <see cref="Forward(int)"/>, bit for bit.
    /// </summary>
    /// <remarks>
    /// The value is held: of a gate of a recurrence all steps stay as they are, also those that would follow from a changed one. All else in the
    /// layer that depends on it is computed.
    /// </remarks>
    /// <param name="layer">The layer of this network.</param>
    /// <param name="value">The value's name among <see cref="LayerDescription.Changeable"/>: <c>z</c>.</param>
    /// <param name="batch">The number of rows, at most those of the last pass.</param>
    /// <exception cref="ArgumentException">The layer belongs to another network, or has no such value that can be changed.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The last pass computed fewer rows.</exception>
    /// <exception cref="InvalidOperationException">The last pass was one of training, which has other values.</exception>
    public void ForwardFrom(Layer<T> layer, string value, int batch)
    {
        ArgumentNullException.ThrowIfNull(layer);
        using var turn = Enter();
        RequireGoingOn(layer, batch);
        ComputeForwardAfter($"{layer.Description.Name}.{layer.ChangeableNamed(value).Name}", batch);
        ComputeForwardAfter(Owner(layer.Description.Output), batch);
    }

    private void RequireGoingOn(Layer<T> layer, int batch)
    {
        if (!ReferenceEquals(layer.Workspace, Workspace))
            throw new ArgumentException($"The layer {layer.Description.Name} belongs to another network than this {TSelf.Description.Name}.", nameof(layer));
        if (Workspace.Derivatives != Derivatives.None)
        {
            throw new InvalidOperationException(
                "The last pass was one of training, whose values may be of dropout and of the batch's statistics: call Forward or Evaluate before.");
        }

        if (batch > Workspace.Batch)
        {
            throw new ArgumentOutOfRangeException(
                nameof(batch), batch, $"The last pass of {TSelf.Description.Name} computed {Workspace.Batch} rows: no others can go on from a layer.");
        }

        CheckBatch(batch);
    }

    /// <summary>The place of the layer that computes an output; others may pass it on.</summary>
    private static int Owner(TensorSlot output)
    {
        var layers = TSelf.Description.Layers;
        var place = 0;
        while (layers[place].Output.Offset != output.Offset || layers[place].Output.Space != output.Space)
            place++;
        return place;
    }
}
