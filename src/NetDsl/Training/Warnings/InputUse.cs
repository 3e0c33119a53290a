namespace NetDsl;

/// <summary>What a network does with an input first.</summary>
internal static class InputUse
{
    /// <summary>Whether its numbers are multiplied by weights as they come: no tokens of a table, and not normalised before.</summary>
    public static bool IsWeighed(NetworkDescription network, LayerDescription input)
    {
        var weighing = network.Parameters
            .Where(parameter => parameter.Role == ParameterRole.Weight)
            .Select(parameter => parameter.Layer)
            .ToHashSet();
        var reached = new HashSet<string> { input.Name };
        var weighed = false;
        foreach (var layer in network.Layers.Where(layer => Read(layer).Any(reached.Contains)))
        {
            if (IsPassing(layer))
                reached.Add(layer.Name);
            else if (layer.Kind == "Embedding" || layer.Kind.Contains("Norm", StringComparison.Ordinal))
                return false;
            else
                weighed |= weighing.Contains(layer.Name);
        }

        return weighed;
    }

    /// <summary>What a layer reads: of a use of a block, whose output is that of the block's last layer, that one.</summary>
    private static IReadOnlyList<string> Read(LayerDescription layer) => layer.PassesOn is { } last ? [last] : layer.Sources;

    /// <summary>Whether a layer passes numbers on as large as they are.</summary>
    private static bool IsPassing(LayerDescription layer) =>
        layer.PassesOn is not null || layer.Kind is "Flatten" or "Reshape" or "Concat" or "Dropout" or "GaussianNoise" or "Pad" or "Crop";
}
