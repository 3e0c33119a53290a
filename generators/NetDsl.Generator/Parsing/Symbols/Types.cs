using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace NetDsl.Generator.Parsing;

/// <summary>Types as text, and the types that properties of a network have.</summary>
internal static class Types
{
    private static readonly SymbolDisplayFormat Qualified = SymbolDisplayFormat.FullyQualifiedFormat
        .AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    /// <summary>A type as a message names it: <c>Layer&lt;double&gt;</c>.</summary>
    public static string Name(ITypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);

    /// <summary>A type as generated code names it: <c>global::NetDsl.Layer</c>.</summary>
    public static string QualifiedName(ITypeSymbol type) => type.ToDisplayString(Qualified);

    /// <summary>The type that a property must have: Layer or Loss, in a network of double precision of double.</summary>
    public static string Expected(AttributeRole role, Precision precision) =>
        (role == AttributeRole.Loss ? "Loss" : "Layer") + (precision == Precision.Double ? "<double>" : "");

    /// <summary>Whether a type is the expected one.</summary>
    public static bool IsExpected(ITypeSymbol type, AttributeRole role, Precision precision)
    {
        if (type is not INamedTypeSymbol named || !Vocabulary.Is(named, role == AttributeRole.Loss ? "Loss" : "Layer"))
            return false;
        return precision == Precision.Double
            ? named is { Arity: 1, TypeArguments: [{ SpecialType: SpecialType.System_Double }] }
            : named.Arity == 0;
    }

    /// <summary>Whether a type is one that layers or losses have, of whatever precision.</summary>
    public static bool IsLayerOrLoss(ITypeSymbol type) => Vocabulary.Is(type, "Layer") || Vocabulary.Is(type, "Loss");

    /// <summary>Whether C# knows a type and the arguments of it, and lets every property be of it.</summary>
    public static bool IsSeenEverywhere(ITypeSymbol type) => type switch
    {
        { TypeKind: TypeKind.Error } => false,
        INamedTypeSymbol { TypeArguments: [{ SpecialType: not (SpecialType.System_Single or SpecialType.System_Double) }] } when IsLayerOrLoss(type) => false,
        INamedTypeSymbol named => named.DeclaredAccessibility == Accessibility.Public
            && (named.ContainingType is not { } around || IsSeenEverywhere(around))
            && named.TypeArguments.All(IsSeenEverywhere),
        IArrayTypeSymbol array => IsSeenEverywhere(array.ElementType),
        _ => true,
    };

    /// <summary>The header of a partial declaration of a type: <c>partial record struct Outer&lt;T&gt;</c>.</summary>
    public static string Header(INamedTypeSymbol type)
    {
        var keyword = type switch
        {
            { IsRecord: true, TypeKind: TypeKind.Struct } => "record struct",
            { IsRecord: true } => "record",
            { TypeKind: TypeKind.Struct } => "struct",
            { TypeKind: TypeKind.Interface } => "interface",
            _ => "class",
        };
        return $"partial {keyword} {Identifier.Escape(type.Name)}{TypeParameters(type)}";
    }

    private static string TypeParameters(INamedTypeSymbol type) => type.Arity == 0
        ? ""
        : $"<{string.Join(", ", type.TypeParameters.Select(parameter => Identifier.Escape(parameter.Name)))}>";

    /// <summary>The modifiers of an accessibility: <c>protected internal</c>.</summary>
    public static string Modifiers(Accessibility accessibility) => SyntaxFacts.GetText(accessibility);

    /// <summary>Whether a type around a method has type parameters.</summary>
    public static bool IsInGenericType(IMethodSymbol method)
    {
        for (var type = method.ContainingType; type is not null; type = type.ContainingType)
        {
            if (type.Arity > 0)
                return true;
        }

        return false;
    }
}
