using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetDsl.Generator.Diagnostics;

namespace NetDsl.Generator.Parsing;

/// <summary>Checks that a marked property is one that a generator can implement, and of the right type.</summary>
internal static class PropertyForm
{
    /// <summary>Adds what is wrong with the form.</summary>
    public static void CheckForm(
        IPropertySymbol property, BasePropertyDeclarationSyntax syntax, string expectedType, Findings findings)
    {
        var faults = Faults(property, syntax).ToArray();
        if (faults.Length == 0)
            return;

        findings.Add(new(
            Descriptors.PropertyHasTheWrongForm.Id,
            property.Name,
            null,
            [property.Name, string.Join(" and ", faults), RightForm(property, syntax, expectedType)])
        {
            Place = Place.Name,
        });
    }

    /// <summary>Adds what is wrong with the type. C# itself reports one that it does not know.</summary>
    public static void CheckType(IPropertySymbol property, AttributeRole role, Precision precision, Findings findings)
    {
        if (property.Type.TypeKind == TypeKind.Error)
        {
            findings.MarkIncomplete();
            return;
        }

        if (Types.IsExpected(property.Type, role, precision))
            return;

        var expected = Types.Expected(role, precision);
        findings.Add(new(
            Descriptors.PropertyHasTheWrongType.Id,
            property.Name,
            null,
            [
                property.Name,
                Types.Name(property.Type),
                role == AttributeRole.Loss ? "a loss" : "a layer",
                precision == Precision.Double ? "double" : "single",
                expected,
            ])
        {
            Place = Place.Type,
            Suggestion = expected,
        });
    }

    /// <summary>The modifiers that the other half of the property must repeat.</summary>
    public static string Modifiers(BasePropertyDeclarationSyntax syntax) => Modifier.Repeated(syntax.Modifiers);

    private static IEnumerable<string> Faults(IPropertySymbol property, BasePropertyDeclarationSyntax syntax)
    {
        if (property.IsIndexer)
            yield return "is an indexer";

        // Without a name, C# takes the word partial for the type and the type for the name.
        if (IsNameless(syntax))
        {
            yield return "is a type and no name";
            yield break;
        }

        if (!syntax.Modifiers.Any(SyntaxKind.PartialKeyword))
            yield return "is not partial";
        if (property.IsStatic)
            yield return "is static";
        if (property.IsRequired)
            yield return "is required";
        foreach (var modifier in syntax.Modifiers.Where(Modifier.IsUnfit))
            yield return $"is {modifier.Text}";
        if (property.RefKind != RefKind.None)
            yield return "returns a reference";
        if (!property.ExplicitInterfaceImplementations.IsEmpty)
            yield return "implements an interface explicitly";
        if (property.SetMethod is not null)
            yield return property.SetMethod.IsInitOnly ? "has an init accessor" : "has a setter";
        if (property.GetMethod is null && property.SetMethod is not null)
            yield return "has no getter";
        if (syntax.AccessorList?.Accessors.FirstOrDefault(accessor => accessor.IsKind(SyntaxKind.GetAccessorDeclaration)) is { Modifiers.Count: > 0 } getter)
            yield return $"has a getter that is {getter.Modifiers}";
        if (HasBody(syntax) || HasOwnImplementation(property))
            yield return "has a body";
        if (syntax is PropertyDeclarationSyntax { Initializer: not null })
            yield return "has an initial value";
    }

    private static bool IsNameless(BasePropertyDeclarationSyntax syntax) => syntax.Type is IdentifierNameSyntax { Identifier.ValueText: "partial" };

    private static bool HasBody(BasePropertyDeclarationSyntax syntax) =>
        syntax is PropertyDeclarationSyntax { ExpressionBody: not null }
        || syntax.AccessorList?.Accessors.Any(HasBody) == true;

    private static bool HasBody(AccessorDeclarationSyntax accessor) =>
        accessor.Body is not null || accessor.ExpressionBody is not null;

    private static bool HasOwnImplementation(IPropertySymbol property) =>
        property.PartialImplementationPart is { } implementation && !HandWritten.IsGenerated(implementation);

    private static string RightForm(IPropertySymbol property, BasePropertyDeclarationSyntax syntax, string expectedType)
    {
        var access = Types.Modifiers(property.DeclaredAccessibility);
        var isPublicByDefault = access == "private" && !syntax.Modifiers.Any(SyntaxKind.PrivateKeyword);
        var name = property.IsIndexer || IsNameless(syntax) ? "Name" : Identifier.Escape(property.Name);
        return $"{(isPublicByDefault ? "public" : access)} partial {expectedType} {name} {{ get; }}";
    }
}
