using NetDsl.Generator.Equations;

namespace NetDsl.Generator.Layers;

/// <summary>A weight tensor of another layer that a layer uses.</summary>
/// <param name="Name">What the layer calls it: <c>Weights</c>.</param>
/// <param name="Tensor">The tensor.</param>
/// <param name="IsTransposed">Whether the layer reads it with its two axes exchanged.</param>
internal sealed record SharedTensor(string Name, Tensor Tensor, bool IsTransposed);
