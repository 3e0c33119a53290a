using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NetDsl.Generator.Parsing;

/// <summary>
/// The properties of a class that wait for their other half, as layers do, whatever else is wrong with them. Layers without an
/// attribute and such with a setter are among them; those that C# does not take are not, as it speaks of them itself.
/// </summary>
internal static class OpenProperties
{
    public static EquatableArray<OpenProperty> Of(INamedTypeSymbol type, CancellationToken cancellationToken) => HandWritten.MembersOf(type)
        .GroupBy(member => member.Name)
        .Where(alike => alike.Count() == 1)
        .SelectMany(alike => alike)
        .OfType<IPropertySymbol>()
        .Where(IsOpen)
        .Select(property => Read(property, cancellationToken))
        .OfType<OpenProperty>()
        .ToEquatableArray();

    private static bool IsOpen(IPropertySymbol property) =>
        property is { IsPartialDefinition: true, IsIndexer: false, RefKind: RefKind.None, Name.Length: > 0 }
        && (property.PartialImplementationPart is not { } other || HandWritten.IsGenerated(other))
        && (Types.IsLayerOrLoss(property.Type) || Vocabulary.AttributesOf(property).Any())
        && Types.IsSeenEverywhere(property.Type);

    private static OpenProperty? Read(IPropertySymbol property, CancellationToken cancellationToken)
    {
        if (property.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellationToken) is not PropertyDeclarationSyntax { AccessorList.Accessors: { Count: > 0 } accessors } syntax)
            return null;
        if (syntax.ContainsDiagnostics || syntax.ExplicitInterfaceSpecifier is not null || !Modifier.HaveOtherHalf(syntax.Modifiers))
            return null;
        var type = Types.QualifiedName(property.Type).Replace("global::NetDsl.", "");
        return new(
            $"{PropertyForm.Modifiers(syntax)} partial {type} {Identifier.Escape(property.Name)}".TrimStart(),
            accessors.GroupBy(IsGetter, (_, alike) => Text(alike.First())).ToEquatableArray());
    }

    private static bool IsGetter(AccessorDeclarationSyntax accessor) => accessor.IsKind(SyntaxKind.GetAccessorDeclaration);

    private static string Text(AccessorDeclarationSyntax accessor) =>
        string.Join(" ", Modifier.Access(accessor.Modifiers).Append(accessor.Keyword.Text));
}
