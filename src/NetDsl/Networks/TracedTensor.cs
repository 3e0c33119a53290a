using NetDsl.Tracing;

namespace NetDsl;

/// <summary>A tensor that can be asked for, and where it lies. For generated code.</summary>
/// <param name="Description">Its name, shape and equation.</param>
/// <param name="Slot">Where it lies.</param>
public sealed record TracedTensor(TensorDescription Description, TensorSlot Slot)
{
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
}
