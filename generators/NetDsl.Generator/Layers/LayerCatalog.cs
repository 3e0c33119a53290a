namespace NetDsl.Generator.Layers;

/// <summary>All kinds of layers: every class in this assembly that defines one.</summary>
internal static class LayerCatalog
{
    private static readonly Dictionary<string, LayerDefinition> Definitions = typeof(LayerDefinition).Assembly
        .GetTypes()
        .Where(type => type.IsSubclassOf(typeof(LayerDefinition)) && !type.IsAbstract)
        .Select(type => (LayerDefinition)Activator.CreateInstance(type))
        .ToDictionary(definition => definition.Kind);

    public static LayerDefinition? Find(string kind) =>
        Definitions.TryGetValue(kind, out var definition) ? definition : null;
}
