namespace NetDsl;

/// <summary>What a network does with an input first.</summary>
internal static class InputUse
{
    /// <summary>Layers that pass numbers on as large as they are.</summary>
    private static readonly HashSet<string> Passing =
        ["Flatten", "Reshape", "Concat", "Dropout", "GaussianNoise", "Pad", "Crop"];

    /// <summary>Whether its numbers are multiplied by weights as they come: no tokens of a table, and not normalised before.</summary>
    public static bool IsWeighed(NetworkDescription network, LayerDescription input)
    {
        var weighing = network.Parameters
            .Where(parameter => parameter.Role == ParameterRole.Weight)
            .Select(parameter => parameter.Layer)
            .ToHashSet();
        var reached = new HashSet<string> { input.Name };
        var weighed = false;
        foreach (var layer in network.Layers.Where(layer => layer.Sources.Any(reached.Contains)))
        {
            if (Passing.Contains(layer.Kind) || layer.PassesOn is not null)
                reached.Add(layer.Name);
            else if (layer.Kind == "Embedding" || layer.Kind.Contains("Norm", StringComparison.Ordinal))
                return false;
            else
                weighed |= weighing.Contains(layer.Name);
        }

        return weighed;
    }
}
