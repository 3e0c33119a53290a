using NetDsl.Generator.Layers;

namespace NetDsl.Generator.Binding.Training;

/// <summary>Finds the layer that computed what another one passes on: a dropout, another shape, a use of a block.</summary>
internal sealed class Origins(NetworkGraph graph)
{
    private readonly Dictionary<string, BoundLayer> _layers = graph.Layers.GroupBy(layer => layer.Name).ToDictionary(layers => layers.Key, layers => layers.First());

    /// <summary>The layer of a name.</summary>
    public BoundLayer? Find(string name) => _layers.TryGetValue(name, out var layer) ? layer : null;

    /// <summary>What a layer reads; null where it reads nothing or several.</summary>
    public BoundLayer? SourceOf(BoundLayer layer) => layer.Sources is [var source] ? Find(source) : null;

    /// <summary>The layer itself, where it computes something of its own.</summary>
    public BoundLayer Of(BoundLayer layer)
    {
        while (Before(layer) is { } before)
            layer = before;
        return layer;
    }

    private BoundLayer? Before(BoundLayer layer)
    {
        if (layer.PassesOn)
            return Find(layer.Output.Layer);
        return LayerCatalog.Find(layer.Declaration.Kind) is FlattenLayer or ReshapeLayer or DropoutLayer or GaussianNoiseLayer or StochasticDepthLayer
            ? SourceOf(layer)
            : null;
    }
}
