using NetDsl.Tracing;

namespace NetDsl;

/// <summary>A tensor that can be asked for, and where it lies. For generated code.</summary>
/// <param name="Description">Its name, shape and equation.</param>
/// <param name="Slot">Where it lies.</param>
public sealed record TracedTensor(TensorDescription Description, TensorSlot Slot)
{
    /// <summary>Makes a tensor whose elements lie in the order of its indices.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="layer">The layer to which it belongs.</param>
    /// <param name="pass">The part of a training step that computes it.</param>
    /// <param name="space">The part of the memory in which it lies.</param>
    /// <param name="offset">Where it starts there.</param>
    /// <param name="row">The distance of the rows of neighbouring samples.</param>
    /// <param name="shape">The size of each axis.</param>
    /// <param name="equation">The equation that computes it; nothing where it is given.</param>
    public TracedTensor(string name, string layer, Pass pass, TensorSpace space, int offset, int row, Shape shape, string equation = "")
        : this(new TensorDescription(name, layer, pass, shape, equation), new TensorSlot(space, offset, row, shape, RowMajor(shape)))
    {
    }

    /// <summary>The distance of neighbours along each axis, where they lie in another order.</summary>
    public Shape Strides
    {
        get => Slot.Strides;
        init => Slot = Slot with { Strides = value };
    }

    /// <summary>The equation by which training computes it, where that is another one.</summary>
    public string? TrainingEquation { get; init; }

    /// <summary>The equation by which it is changed after a training step, where it is changed without a gradient.</summary>
    public string? UpdateEquation { get; init; }

    /// <summary>Whether each sample has one of its own.</summary>
    internal bool IsPerSample => Slot.Space is TensorSpace.Values or TensorSpace.Adjoints;

    /// <summary>Whether there are equations by which it is computed; else it is given.</summary>
    internal bool IsComputed(EquationsOf use) => use switch
    {
        EquationsOf.Update => UpdateEquation is not null,
        EquationsOf.Training when TrainingEquation is not null => true,
        _ => Description.Equation.Length > 0,
    };

    private static Shape RowMajor(Shape shape)
    {
        var strides = new int[shape.Count];
        for (var (axis, length) = (shape.Count - 1, 1); axis >= 0; axis--)
            (strides[axis], length) = (length, length * shape[axis]);
        return [.. strides];
    }
}
