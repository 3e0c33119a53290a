using NetDsl.Generator.Binding.Training;
using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Layers;
using NetDsl.Generator.Parsing;

namespace NetDsl.Generator.Binding;

/// <summary>
/// Turns a declaration into a graph: puts in the blocks that are used, finds the sources of each layer and lets it write its
/// equations. A layer that cannot be bound does not keep the others from being checked.
/// </summary>
internal sealed class NetworkBinder
{
    private readonly NetworkDeclaration _network;
    private readonly List<Problem> _problems = [];
    private readonly List<BoundLayer> _layers = [];
    private readonly LayerBinder _binder;

    private NetworkBinder(NetworkDeclaration network, Dictionary<string, bool> soundBlocks)
    {
        _network = network;
        _binder = new LayerBinder(network, _layers, soundBlocks);
    }

    /// <summary>
    /// Binds a declaration; the graph is null where there are errors, warnings leave it as it is. A block has no graph, but
    /// has its problems: all of them where its inputs have shapes, else those that depend on no shape.
    /// </summary>
    public static (NetworkGraph? Graph, EquatableArray<Problem> Problems) Bind(NetworkDeclaration network) => Bind(network, []);

    /// <inheritdoc cref="Bind(NetworkDeclaration)"/>
    /// <param name="network">The declaration.</param>
    /// <param name="soundBlocks">Of the blocks that were looked at, whether they are right.</param>
    public static (NetworkGraph? Graph, EquatableArray<Problem> Problems) Bind(NetworkDeclaration network, Dictionary<string, bool> soundBlocks)
    {
        var binder = new NetworkBinder(network, soundBlocks);
        var graph = binder.Bind();
        return (graph, binder._problems.ToEquatableArray());
    }

    private NetworkGraph? Bind()
    {
        if (_network.Base is { } basis && Bind(basis).Problems.Any(problem => problem.IsError))
        {
            _problems.Add(new(Descriptors.BaseIsUnusable.Id, null, "Like", [_network.Name, basis.Name, "has errors of its own, see there"]));
            return null;
        }

        var scope = new LayerScope(_network.Layers);
        foreach (var declaration in _network.Layers)
            scope.Add(declaration, _binder.Bind(declaration, new Surroundings(scope, "", _problems)));

        GraphRules.CheckDeclaration(_network, _problems);
        if (_network.IsBlock)
        {
            if (_problems.Count == 0)
                GraphRules.CheckUse(_layers, [scope.Bound[scope.Bound.Count - 1].Layer.Name], _problems);
            return null;
        }

        LossRules.CheckTargets(_layers, _problems);
        SizeRules.Check(_network, _layers, _problems);
        if (_problems.Count > 0 || _layers.Any(layer => !layer.IsSound))
            return null;

        var graph = new NetworkGraph(_network, _layers.ToEquatableArray());
        GraphRules.CheckUse(graph, _problems);
        LossRules.CheckWeights(graph, _problems);
        LogitRules.Check(graph, _problems);
        TrainingRules.Check(graph, _problems);
        return graph;
    }
}
