namespace NetDsl.Tracing;

/// <summary>
/// Finds what is meant by the name of a layer that computes nothing itself: the output of a use of a block, <c>Body[3]</c>, is
/// that of the block's last layer, <c>Body2.Sum[3]</c>.
/// </summary>
internal sealed class OutputNames(NetworkDescription network)
{
    private const string Derivative = "∂L/∂";

    private readonly Dictionary<string, string> _names = network.Layers
        .Where(layer => layer.PassesOn is not null)
        .SelectMany(layer => new[] { ("", layer), (Derivative, layer) })
        .ToDictionary(name => name.Item1 + name.layer.Name, name => name.Item1 + name.layer.PassesOn);

    /// <summary>The number under the name of the tensor that holds it.</summary>
    public Quantity Resolve(Quantity quantity) =>
        !_names.TryGetValue(quantity.Tensor, out var tensor) ? quantity
        : quantity.Row is { } row ? new Quantity(tensor, [.. quantity.Indices]).Of(row)
        : new Quantity(tensor, [.. quantity.Indices]);
}
