using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Layers;
using NetDsl.Generator.Parsing;

namespace NetDsl.Generator.Binding;

/// <summary>Turns a declaration into a graph: finds the sources of each layer and lets it write its equations.</summary>
internal sealed class NetworkBinder
{
    private readonly NetworkDeclaration _network;
    private readonly List<Problem> _problems = [];
    private readonly List<BoundLayer> _layers = [];
    private readonly SourceResolver _sources;

    private NetworkBinder(NetworkDeclaration network)
    {
        _network = network;
        _sources = new SourceResolver(network, _layers, _problems);
    }

    /// <summary>Binds a declaration; the graph is null where there are problems.</summary>
    public static (NetworkGraph? Graph, EquatableArray<Problem> Problems) Bind(NetworkDeclaration network)
    {
        var binder = new NetworkBinder(network);
        var graph = binder.Bind();
        return (binder._problems.Count == 0 ? graph : null, binder._problems.ToEquatableArray());
    }

    private NetworkGraph Bind()
    {
        foreach (var declaration in _network.Layers)
            BindLayer(declaration);

        var graph = new NetworkGraph(_network, _layers.ToEquatableArray());
        if (_problems.Count == 0 && _layers.Count > 0)
            GraphRules.Check(graph, _problems);
        return graph;
    }

    private void BindLayer(LayerDeclaration declaration)
    {
        if (LayerCatalog.Find(declaration.Kind) is not { } definition)
            return;
        if (_sources.Resolve(declaration) is not { } sources)
            return;

        var builder = new LayerBuilder(_network, declaration, sources, _problems);
        definition.Define(builder);
        if (builder.Build() is { } layer)
            _layers.Add(layer);
    }
}
