using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetDsl.Generator.Diagnostics;

namespace NetDsl.Generator.Parsing;

/// <summary>
/// Finds the members of a network or block that should never be null and are, as generated constructors do not know them. C#
/// would say so of the constructors, which their reader cannot change.
/// </summary>
internal static class UnsetMembers
{
    /// <summary>Adds one problem a member, but for layers, of whose form more is said, and for types that C# does not know.</summary>
    public static void Check(INamedTypeSymbol type, Findings findings, CancellationToken cancellationToken)
    {
        foreach (var (member, held) in Of(type, cancellationToken))
        {
            if (held.TypeKind != TypeKind.Error && !(member is IPropertySymbol property && Vocabulary.AttributesOf(property).Any()))
                findings.Add(new(Descriptors.MemberIsNeverSet.Id, member.Name, null, [member.Name, Types.Name(held), type.Name]) { Place = Place.Name });
        }
    }

    /// <summary>The members: fields, and properties and events that have a field each; and the types of what they hold.</summary>
    public static IEnumerable<(ISymbol Member, ITypeSymbol Held)> Of(INamedTypeSymbol type, CancellationToken cancellationToken) =>
        from member in HandWritten.MembersOf(type)
        let held = Held(member)
        where held is { IsReferenceType: true, NullableAnnotation: NullableAnnotation.NotAnnotated } && !member.IsStatic
        where member.DeclaringSyntaxReferences is [var reference] && IsUnset(reference.GetSyntax(cancellationToken))
        select (member, held);

    /// <summary>The type of what a member holds, if it holds something and may do so without a value.</summary>
    private static ITypeSymbol? Held(ISymbol member) => member switch
    {
        IFieldSymbol { IsRequired: false } field => field.Type,
        IPropertySymbol { IsRequired: false, IsPartialDefinition: false, PartialDefinitionPart: null } property when HasField(property) => property.Type,
        IEventSymbol change => change.Type,
        _ => null,
    };

    private static bool HasField(IPropertySymbol property) => property.ContainingType.GetMembers().OfType<IFieldSymbol>()
        .Any(field => SymbolEqualityComparer.Default.Equals(field.AssociatedSymbol, property));

    private static bool IsUnset(SyntaxNode declaration) =>
        declaration is VariableDeclaratorSyntax { Initializer: null } or PropertyDeclarationSyntax { Initializer: null };
}
