using NetDsl.Generator.Parsing;

namespace NetDsl.Generator.Emission;

/// <summary>The property of a layer, as the generated part of its class declares it.</summary>
internal static class LayerProperty
{
    /// <summary>Its declaration: the other half of the user's, or the whole one of a layer of a network that this one is like.</summary>
    public static string Header(LayerDeclaration layer)
    {
        var partial = layer.IsInherited ? "" : "partial ";
        return $"{layer.Modifiers} {partial}{layer.Type.Replace("global::NetDsl.", "")} {Identifier.Escape(layer.Name)}".TrimStart();
    }
}
