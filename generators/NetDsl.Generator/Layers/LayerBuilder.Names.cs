namespace NetDsl.Generator.Layers;

internal partial class LayerBuilder
{
    private readonly List<BoundLayer?> _named = [];

    /// <summary>Finds the layer that an argument names: the argument, the name. Null, and a problem says why, where there is none.</summary>
    public Func<string, string, BoundLayer?> FindLayer { get; init; } = (_, _) => null;

    /// <summary>
    /// A further layer that is read, as an argument names it: <c>Mask = nameof(Length)</c>. Null where the argument was not written.
    /// </summary>
    public TensorSymbol? Named(string argument)
    {
        if (Arguments(argument) is not [var name])
            return null;
        var layer = FindLayer(argument, name);
        _named.Add(layer);
        return new TensorSymbol(layer?.Output ?? StandIn, _equations);
    }
}
