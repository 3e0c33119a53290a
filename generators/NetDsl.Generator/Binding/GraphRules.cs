using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Layers;
using NetDsl.Generator.Parsing;

namespace NetDsl.Generator.Binding;

/// <summary>What must hold of how the layers of a network are connected.</summary>
internal static class GraphRules
{
    /// <summary>A network or block has an input and something that computes, a block no loss, whatever else is wrong with it.</summary>
    public static void CheckDeclaration(NetworkDeclaration network, ICollection<Problem> problems)
    {
        if (network.Layers.All(layer => layer.Role != AttributeRole.Input))
            problems.Add(new Problem((network.IsBlock ? Descriptors.BlockHasNoInput : Descriptors.NoInput).Id, null, null, [network.Name]));
        else if (network.Layers.All(layer => layer.Role is AttributeRole.Input or AttributeRole.Loss))
            problems.Add(new Problem(Descriptors.NoLayers.Id, null, null, [network.Name, network.Word]));
        foreach (var loss in network.Layers.Where(layer => network.IsBlock && layer.Role == AttributeRole.Loss))
            problems.Add(new Problem(Descriptors.LossInABlock.Id, loss.Name, null, [loss.Name, network.Name]));
    }

    /// <summary>
    /// Every layer is read by another one, judged by a loss, or what a network without losses predicts. Of a chain of layers
    /// that leads nowhere, the last one is reported.
    /// </summary>
    public static void CheckUse(NetworkGraph graph, ICollection<Problem> problems) =>
        CheckUse(graph.Layers, graph.Predictions.Select(prediction => prediction.Layer), problems);

    /// <summary>Every layer is read by another one or is among those that are used anyway.</summary>
    public static void CheckUse(IReadOnlyList<BoundLayer> layers, IEnumerable<string> ends, ICollection<Problem> problems)
    {
        var used = new HashSet<string>(layers.Where(layer => !IsPenaltyOfWeights(layer)).SelectMany(layer => layer.Sources).Concat(ends));
        foreach (var layer in layers.Where(layer => !layer.Declaration.IsInner))
        {
            if (layer.Declaration.Role == AttributeRole.Loss || used.Contains(layer.Name) || used.Contains(layer.Output.Layer))
                continue;
            var effect = layer.Declaration.Role == AttributeRole.Input ? "its values do nothing" : "it is never trained";
            problems.Add(new Problem(Descriptors.OutputIsUnused.Id, layer.Name, null, [layer.Name, effect]));
        }
    }

    /// <summary>A penalty of the weights of a layer does not make anything of its output.</summary>
    private static bool IsPenaltyOfWeights(BoundLayer layer) => layer.Objective is { Loss.IsPerSample: false, Judgement: null };
}
