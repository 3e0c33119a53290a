using NetDsl.Generator.Equations;

namespace NetDsl.Generator.Layers;

/// <summary>A weight tensor of another layer that a layer uses.</summary>
/// <param name="Name">What the layer calls it: <c>Weights</c>.</param>
/// <param name="Parameter">The tensor, as the other layer made it.</param>
/// <param name="IsTransposed">Whether the layer reads it with its two axes exchanged.</param>
internal sealed record SharedTensor(string Name, ParameterTensor Parameter, bool IsTransposed)
{
    public Tensor Tensor => Parameter.Tensor;
}
