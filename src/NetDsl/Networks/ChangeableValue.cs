namespace NetDsl;

/// <summary>A value between the sources of a layer and its output that can be changed by itself; the network goes on from there.</summary>
/// <param name="Name">Its name in the layer's equations: <c>z</c>, a gate of a recurrence; <c>o</c>, the heads of attention, one after another.</param>
/// <param name="Slot">Where it lies.</param>
public sealed record ChangeableValue(string Name, TensorSlot Slot);
