namespace NetDsl.Generator.Parsing;

/// <summary>A class marked [Block] as the networks see it that use it.</summary>
/// <param name="Type">The class as generated code names it: <c>global::Zoo.ResidualBlock</c>.</param>
/// <param name="Name">The name of the class, for people.</param>
/// <param name="Layers">Its inputs and layers, in the order of their declaration.</param>
/// <param name="Fault">Why it cannot be used: "is not a block"; null where nothing is known to be wrong.</param>
internal sealed record BlockDeclaration(string Type, string Name, EquatableArray<LayerDeclaration> Layers, string? Fault)
{
    /// <summary>The inputs, in the order of their declaration.</summary>
    public IEnumerable<LayerDeclaration> Inputs => Layers.Where(layer => layer.Role == AttributeRole.Input);
}
