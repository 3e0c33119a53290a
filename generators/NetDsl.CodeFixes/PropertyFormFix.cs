using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetDsl.Generator.Diagnostics;

namespace NetDsl.CodeFixes;

/// <summary>Rewrites a layer as <c>public partial Layer Name { get; }</c>; attributes and comments stay.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class PropertyFormFix : SyntaxFix
{
    private protected override IEnumerable<string> DiagnosticIds => [Descriptors.PropertyHasTheWrongForm.Id];

    private protected override Mend? Mend(SyntaxNode place, Diagnostic diagnostic, SemanticModel model)
    {
        if (place.FirstAncestorOrSelf<PropertyDeclarationSyntax>() is not { Type: not RefTypeSyntax } property || HasOtherHalf(property))
            return null;

        var modifiers = property.Modifiers.Where(IsKept).ToList();
        if (modifiers.Count == 0)
            modifiers.Add(SyntaxFactory.Token(SyntaxKind.PublicKeyword));
        modifiers.Add(SyntaxFactory.Token(SyntaxKind.PartialKeyword));

        // The trivia of the first word is what stands between the attributes, or the line above, and the declaration.
        var first = FirstWord(property);
        var words = modifiers.Select((word, index) => word
            .WithLeadingTrivia(index == 0 ? first.LeadingTrivia : [])
            .WithTrailingTrivia(SyntaxFactory.Space));
        var right = property
            .WithModifiers([.. words])
            .WithType(property.Type.WithLeadingTrivia().WithTrailingTrivia(SyntaxFactory.Space))
            .WithExplicitInterfaceSpecifier(null)
            .WithIdentifier(property.Identifier.WithTrailingTrivia(SyntaxFactory.Space))
            .WithAccessorList(GetterAlone)
            .WithExpressionBody(null)
            .WithInitializer(null)
            .WithSemicolonToken(default)
            .WithTrailingTrivia(property.GetTrailingTrivia());
        return new($"Make '{property.Identifier.ValueText}' a partial property with a getter alone", property, right);
    }

    private static AccessorListSyntax GetterAlone { get; } = ((PropertyDeclarationSyntax)SyntaxFactory
        .ParseMemberDeclaration("partial Layer Layer { get; }")!).AccessorList!;

    private static bool IsKept(SyntaxToken modifier) => (SyntaxKind)modifier.RawKind
        is SyntaxKind.PublicKeyword or SyntaxKind.InternalKeyword or SyntaxKind.ProtectedKeyword or SyntaxKind.PrivateKeyword;

    private static SyntaxToken FirstWord(PropertyDeclarationSyntax property) =>
        property.Modifiers.Count > 0 ? property.Modifiers[0] : property.Type.GetFirstToken();

    /// <summary>Whether the user wrote an implementation as well, which is to be removed by hand.</summary>
    private static bool HasOtherHalf(PropertyDeclarationSyntax property) =>
        property.Parent is TypeDeclarationSyntax type
        && type.Members.OfType<PropertyDeclarationSyntax>().Any(other =>
            other != property && other.Identifier.ValueText == property.Identifier.ValueText);
}
