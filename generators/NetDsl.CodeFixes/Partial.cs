using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NetDsl.CodeFixes;

/// <summary>Adds the word <c>partial</c> to declarations.</summary>
internal static class Partial
{
    /// <summary>The type, partial: the word stands right before the keyword.</summary>
    public static TypeDeclarationSyntax Add(TypeDeclarationSyntax type)
    {
        if (type.Modifiers.Any(SyntaxKind.PartialKeyword))
            return type;
        if (type.Modifiers.Count > 0)
            return (TypeDeclarationSyntax)type.WithModifiers(type.Modifiers.Add(Word));

        var trivia = type.Keyword.LeadingTrivia;
        return (TypeDeclarationSyntax)type
            .WithKeyword(type.Keyword.WithLeadingTrivia())
            .WithModifiers([Word.WithLeadingTrivia(trivia)]);
    }

    /// <summary>The word and a blank after it.</summary>
    public static SyntaxToken Word => SyntaxFactory.Token(SyntaxKind.PartialKeyword).WithTrailingTrivia(SyntaxFactory.Space);
}
