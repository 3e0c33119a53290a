using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Layers;
using NetDsl.Generator.Parsing;

namespace NetDsl.Generator.Binding;

/// <summary>What must hold of the losses of a network.</summary>
internal static class LossRules
{
    /// <summary>Each layer is judged by one loss: two would pull it to two targets. Penalties pull to none.</summary>
    public static void CheckTargets(IEnumerable<BoundLayer> layers, ICollection<Problem> problems)
    {
        var judged = new Dictionary<string, string>();
        foreach (var loss in layers.Where(layer => layer.Declaration.Role == AttributeRole.Loss && layer.IsSound && !IsPenalty(layer)))
        {
            if (loss.Sources is not [var layer])
                continue;
            if (judged.TryGetValue(layer, out var rival))
                problems.Add(new Problem(Descriptors.LossesCompete.Id, loss.Name, null, [rival, loss.Name, layer]));
            else
                judged.Add(layer, loss.Name);
        }
    }

    /// <summary>Each loss depends on weights: one that does not trains nothing.</summary>
    public static void CheckWeights(NetworkGraph graph, ICollection<Problem> problems)
    {
        var trained = new HashSet<string>();
        foreach (var layer in graph.Layers)
        {
            if (layer.Weights.Any(weight => weight.IsTrainable) || layer.Sources.Append(layer.Output.Layer).Any(trained.Contains))
                trained.Add(layer.Name);
            else if (layer.Declaration.Role == AttributeRole.Loss)
                problems.Add(new Problem(Descriptors.LossTrainsNothing.Id, layer.Name, null, [layer.Name, layer.Sources[0]]));
        }
    }

    private static bool IsPenalty(BoundLayer loss) => LayerCatalog.Find(loss.Declaration.Kind) is PenaltyLayer;
}
