namespace NetDsl.Tracing;

/// <summary>
/// Finds what is meant by a name that a tensor has beside its own. The output of a use of a block, <c>Body[3]</c>, which computes nothing
/// itself, is that of the block's last layer, <c>Body2.Sum[3]</c>; weights that a layer shares, <c>Right.Weights</c>, are those of their
/// owner, <c>Left.Weights</c>.
/// </summary>
internal sealed class OtherNames(NetworkDescription network)
{
    private const string Derivative = "∂L/∂";
    private const string Update = "′";

    private readonly Dictionary<string, string> _outputs = network.Layers
        .Where(layer => layer.PassesOn is not null)
        .ToDictionary(layer => layer.Name, layer => layer.PassesOn!);

    private readonly Dictionary<string, string> _shared = network.Layers
        .SelectMany(layer => layer.Shared.Where(shared => !shared.IsTransposed).Select(shared => (Other: $"{layer.Name}.{shared.Name}", shared.Parameter)))
        .ToDictionary(name => name.Other, name => name.Parameter);

    /// <summary>The number under the name of the tensor that holds it.</summary>
    public Quantity Resolve(Quantity quantity) =>
        Resolve(quantity.Tensor) is not { } tensor ? quantity
        : quantity.Row is { } row ? new Quantity(tensor, [.. quantity.Indices]).Of(row)
        : new Quantity(tensor, [.. quantity.Indices]);

    private string? Resolve(string name)
    {
        var before = name.StartsWith(Derivative, StringComparison.Ordinal) ? Derivative : "";
        var rest = name[before.Length..];
        if (_outputs.TryGetValue(rest, out var output))
            return before + output;

        // Behind the name of weights stands what the optimizer makes of them and remembers: ′, .m, .v′.
        foreach (var (other, own) in _shared)
        {
            if (rest == other || rest == other + Update || rest.StartsWith(other + ".", StringComparison.Ordinal))
                return before + own + rest[other.Length..];
        }

        return null;
    }
}
