using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Layers;
using NetDsl.Generator.Parsing;

namespace NetDsl.Generator.Binding;

/// <summary>
/// Turns a declaration into a graph: finds the sources of each layer and lets it write its equations. A layer that cannot be
/// bound does not keep the others from being checked.
/// </summary>
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

    /// <summary>Binds a declaration; the graph is null where there are errors, warnings leave it as it is.</summary>
    public static (NetworkGraph? Graph, EquatableArray<Problem> Problems) Bind(NetworkDeclaration network)
    {
        var binder = new NetworkBinder(network);
        var graph = binder.Bind();
        return (graph, binder._problems.ToEquatableArray());
    }

    private NetworkGraph? Bind()
    {
        foreach (var declaration in _network.Layers)
            _layers.Add(Bind(declaration));

        GraphRules.CheckDeclaration(_network, _problems);
        LossRules.CheckTargets(_layers, _problems);
        SizeRules.Check(_network, _layers, _problems);
        if (_problems.Count > 0 || _layers.Any(layer => !layer.IsSound))
            return null;

        var graph = new NetworkGraph(_network, _layers.ToEquatableArray());
        GraphRules.CheckUse(graph, _problems);
        LossRules.CheckWeights(graph, _problems);
        LogitRules.Check(graph, _problems);
        return graph;
    }

    private BoundLayer Bind(LayerDeclaration declaration)
    {
        var sources = _sources.Resolve(declaration);
        var builder = new LayerBuilder(_network, declaration, sources, _problems)
        {
            FindLayer = (argument, name) => _sources.Find(declaration, argument, argument, name),
        };
        LayerCatalog.Find(declaration.Kind)?.Define(builder);
        return builder.Build();
    }
}
