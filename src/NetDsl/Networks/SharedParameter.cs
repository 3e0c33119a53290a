namespace NetDsl;

/// <summary>A weight tensor of another layer that a layer uses.</summary>
/// <param name="Name">What the layer calls it: <c>Weights</c>.</param>
/// <param name="Parameter">The name of the tensor: <c>Tokens.Weights</c>.</param>
/// <param name="IsTransposed">Whether the layer reads it with its two axes exchanged.</param>
public sealed record SharedParameter(string Name, string Parameter, bool IsTransposed);
