namespace NetDsl.Generator.Equations;

/// <summary>A named array of numbers that equations read and define. Two tensors of one name are the same memory.</summary>
/// <param name="Name">The name by which people ask for it: <c>Hidden.z</c>, <c>Hidden.Weights</c>, <c>∂L/∂Hidden.z</c>.</param>
/// <param name="Layer">The layer to which it belongs.</param>
/// <param name="Space">The arena in which it lies.</param>
/// <param name="Shape">The size of each axis, for one sample; the last axis varies fastest. No axis: one number.</param>
/// <param name="IsDetached">Whether it is taken for a constant: its derivative is left out.</param>
internal sealed record Tensor(
    string Name,
    string Layer,
    TensorSpace Space,
    EquatableArray<int> Shape,
    bool IsDetached = false)
{
    /// <summary>The shape that a flat view has in truth.</summary>
    public EquatableArray<int> Whole { get; init; } = Shape;

    /// <summary>Whether each sample of a batch has one of its own.</summary>
    public bool IsPerSample => Space is TensorSpace.Values or TensorSpace.Adjoints;

    /// <summary>Whether it is a weight, or the gradient of one.</summary>
    public bool IsParameter => Space is TensorSpace.Parameters or TensorSpace.Gradients;

    /// <summary>The number of elements, for one sample.</summary>
    public int Length => Shape.Aggregate(1, (product, size) => product * size);

    /// <summary>The same memory, read along one axis.</summary>
    public Tensor Flat => Shape.Count == 1 ? this : this with { Shape = [Length] };

    /// <summary>The same memory, taken for a constant: no derivative goes through this reading.</summary>
    public Tensor Detached => this with { IsDetached = true };

    /// <summary>The derivative of the loss for each element.</summary>
    public Tensor Adjoint => this with
    {
        Name = "∂L/∂" + Name,
        Space = Space switch
        {
            TensorSpace.Parameters => TensorSpace.Gradients,
            TensorSpace.BatchValues => TensorSpace.BatchAdjoints,
            _ => TensorSpace.Adjoints,
        },
    };

    /// <summary>Reads one element.</summary>
    public TensorRead this[params Subscript[] at] => new(this, at.ToEquatableArray());

    /// <summary>Its name: the text of a record goes through its properties, and each of these tensors has one in turn.</summary>
    public override string ToString() => Name;
}
