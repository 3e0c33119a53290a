using Microsoft.CodeAnalysis;

namespace NetDsl.Generator.Parsing;

/// <summary>
/// The words of the language: which attribute classes are layers and losses. It knows the bases alone, so that a new
/// layer needs no word here.
/// </summary>
internal static class Vocabulary
{
    private const string Namespace = "NetDsl";
    private const string Laboratory = "Lab";
    private const string Suffix = "Attribute";

    private static readonly (string Base, AttributeRole Role)[] Roles =
    [
        ("InputAttribute", AttributeRole.Input),
        ("UseAttribute", AttributeRole.Use),
        ("NetworkLayerAttribute", AttributeRole.Layer),
        ("JoinAttribute", AttributeRole.Join),
        ("ObjectiveAttribute", AttributeRole.Loss),
    ];

    public static bool IsNetwork(AttributeData attribute) => Is(attribute.AttributeClass, "NetworkAttribute");

    public static AttributeData? NetworkAttributeOf(ISymbol type) => type.GetAttributes().FirstOrDefault(IsNetwork);

    public static AttributeData? BlockAttributeOf(ISymbol type) =>
        type.GetAttributes().FirstOrDefault(attribute => Is(attribute.AttributeClass, "BlockAttribute"));

    /// <summary>The attribute that makes a class of layers of a type: [Network] or [Block].</summary>
    public static AttributeData? MarkOf(ISymbol type) => NetworkAttributeOf(type) ?? BlockAttributeOf(type);

    /// <summary>The attribute that makes a class the factorial design of some tricks.</summary>
    public static AttributeData? FactorialAttributeOf(ISymbol type) => OfLab(type, "FactorialAttribute").FirstOrDefault();

    /// <summary>The attribute that names the trick of a variation.</summary>
    public static AttributeData? TrickAttributeOf(ISymbol type) => OfLab(type, "TrickAttribute").FirstOrDefault();

    /// <summary>The claims of a network about its units.</summary>
    public static IEnumerable<AttributeData> MeansAttributesOf(ISymbol type) => OfLab(type, "MeansAttribute");

    /// <summary>Whether a method is marked as a concept.</summary>
    public static bool IsConcept(IMethodSymbol method) => OfLab(method, "ConceptAttribute").Any();

    /// <summary>The attributes of the language on a property, in the order in which they are written.</summary>
    public static IEnumerable<AttributeData> AttributesOf(IPropertySymbol property) =>
        property.GetAttributes().Where(attribute => RoleOf(attribute.AttributeClass) is not null);

    /// <summary>What an attribute class makes of a property; null if it is not of the language.</summary>
    public static AttributeRole? RoleOf(INamedTypeSymbol? attributeClass)
    {
        for (var type = attributeClass; type is not null; type = type.BaseType)
        {
            foreach (var (name, role) in Roles)
            {
                if (Is(type, name))
                    return role;
            }
        }

        return null;
    }

    /// <summary>The name of a layer or loss: "Dense" of DenseAttribute, and "Minimize" of whatever is derived from it.</summary>
    public static string KindOf(INamedTypeSymbol attributeClass)
    {
        if (IsMinimize(attributeClass))
            return "Minimize";
        return IsIn(attributeClass) ? WrittenName(attributeClass) : attributeClass.ToDisplayString();
    }

    /// <summary>What people call a layer or loss: its kind, and "BinaryCrossEntropy" of one that is derived from Minimize.</summary>
    public static string WordOf(INamedTypeSymbol attributeClass) => IsMinimize(attributeClass) ? WrittenName(attributeClass) : KindOf(attributeClass);

    public static bool IsMinimize(INamedTypeSymbol attributeClass)
    {
        for (var type = attributeClass; type is not null; type = type.BaseType)
        {
            if (Is(type, "MinimizeAttribute"))
                return true;
        }

        return false;
    }

    /// <summary>The name of an attribute class as it is written between brackets.</summary>
    public static string WrittenName(INamedTypeSymbol attributeClass) =>
        attributeClass.Name.EndsWith(Suffix, StringComparison.Ordinal)
            ? attributeClass.Name.Substring(0, attributeClass.Name.Length - Suffix.Length)
            : attributeClass.Name;

    /// <summary>Whether a type is the one of the given name in the namespace NetDsl.</summary>
    public static bool Is(ITypeSymbol? type, string name) => type is not null && type.Name == name && IsIn(type);

    /// <summary>The attributes of a name in the namespace NetDsl.Lab: the package may not be there.</summary>
    private static IEnumerable<AttributeData> OfLab(ISymbol symbol, string name) => symbol.GetAttributes().Where(attribute =>
        attribute.AttributeClass is { ContainingType: null, ContainingNamespace: { Name: Laboratory } space } type
        && type.Name == name
        && IsNamespace(space.ContainingNamespace));

    private static bool IsIn(ITypeSymbol type) => type.ContainingType is null && IsNamespace(type.ContainingNamespace);

    private static bool IsNamespace(INamespaceSymbol? space) => space is { Name: Namespace, ContainingNamespace.IsGlobalNamespace: true };
}
