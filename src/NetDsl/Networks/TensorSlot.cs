namespace NetDsl;

/// <summary>Where a tensor lies in the memory of a network.</summary>
/// <param name="Space">The part of the memory.</param>
/// <param name="Offset">Where it starts; of values and adjoints, for a capacity of one sample.</param>
/// <param name="Row">The distance of the rows of neighbouring samples; 0 for weights, which all samples share.</param>
/// <param name="Shape">The size of each axis, for one sample.</param>
/// <param name="Strides">The distance of neighbours along each axis.</param>
public sealed record TensorSlot(TensorSpace Space, int Offset, int Row, Shape Shape, Shape Strides);
