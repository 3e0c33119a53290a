namespace NetDsl;

/// <summary>A tensor that can be asked for, and where it lies. For generated code.</summary>
/// <param name="Description">Its name, shape and equation.</param>
/// <param name="Slot">Where it lies.</param>
public sealed record TracedTensor(TensorDescription Description, TensorSlot Slot);
