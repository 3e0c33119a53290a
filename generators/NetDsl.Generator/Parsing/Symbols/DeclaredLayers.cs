using Microsoft.CodeAnalysis;

namespace NetDsl.Generator.Parsing;

/// <summary>
/// The properties of a block or network that may be layers: those that a person wrote; of a class in another assembly those
/// that [Layers] lists, in its order.
/// </summary>
internal static class DeclaredLayers
{
    public static IEnumerable<IPropertySymbol> Of(INamedTypeSymbol type) => type.DeclaringSyntaxReferences.IsEmpty
        ? Names(type).SelectMany(name => type.GetMembers(name).OfType<IPropertySymbol>())
        : HandWritten.MembersOf(type).OfType<IPropertySymbol>();

    /// <summary>A layer of a class in another assembly that was not found among those that can be seen.</summary>
    public static string? Hidden(INamedTypeSymbol type, IReadOnlyList<LayerDeclaration> layers) => type.DeclaringSyntaxReferences.IsEmpty
        ? Names(type).FirstOrDefault(name => layers.All(layer => layer.Name != name))
        : null;

    private static IEnumerable<string> Names(INamedTypeSymbol type) =>
        type.GetAttributes().FirstOrDefault(attribute => Vocabulary.Is(attribute.AttributeClass, "LayersAttribute"))
            is { ConstructorArguments: [{ Kind: TypedConstantKind.Array, IsNull: false } names] }
            ? names.Values.Select(name => name.Value).OfType<string>()
            : [];
}
