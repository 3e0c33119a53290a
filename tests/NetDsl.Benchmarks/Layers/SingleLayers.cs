namespace NetDsl.Benchmarks.Layers;

/// <summary>Every kind of layer and every option that changes what is computed, at the sizes of the specifications.</summary>
internal static class SingleLayers
{
    /// <summary>The layers, by what they are.</summary>
    public static IReadOnlyList<(string Title, SingleLayer[] Layers)> All { get; } =
    [
        .. Specification.All.GroupBy(layer => layer.Group)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => (group.Key, group.SelectMany(layer => layer.Sizes).ToArray())),
    ];
}
