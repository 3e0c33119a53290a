namespace NetDsl.Generator.Scheduling;

/// <summary>Where the elements of a tensor lie in its arena.</summary>
/// <param name="Offset">Where it starts; of values and adjoints, for a capacity of one sample.</param>
/// <param name="Row">The distance of the rows of neighbouring samples; 0 for weights.</param>
/// <param name="Strides">The distance of neighbours along each axis.</param>
internal sealed record TensorLayout(int Offset, int Row, EquatableArray<int> Strides);
