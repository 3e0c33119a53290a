namespace NetDsl;

/// <summary>What the header of a safetensors file says about a tensor.</summary>
/// <param name="Name">The name, which no other tensor of the file has.</param>
/// <param name="Type">The number type of the elements.</param>
/// <param name="Shape">The size of each axis; no axis at all is a single number.</param>
/// <param name="Begin">The first byte, counted from the end of the header.</param>
/// <param name="End">The byte after the last one.</param>
public sealed record TensorEntry(string Name, TensorType Type, Shape Shape, long Begin, long End);
