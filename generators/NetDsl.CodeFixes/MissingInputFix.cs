using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;
using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Parsing;

namespace NetDsl.CodeFixes;

/// <summary>Declares an input as the first property of a network.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class MissingInputFix : SyntaxFix
{
    private const string Name = "Input";

    private protected override IEnumerable<string> DiagnosticIds => [Descriptors.NoInput.Id];

    private protected override Mend? Mend(SyntaxNode place, Diagnostic diagnostic, SemanticModel model)
    {
        if (place.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } type
            || model.GetDeclaredSymbol(type) is not { } network)
        {
            return null;
        }

        if (network.Name == Name || network.GetMembers(Name).Length > 0)
            return null;

        return new("Declare an input", type, Insert(type, Input(network), model));
    }

    private static TypeDeclarationSyntax Insert(TypeDeclarationSyntax type, MemberDeclarationSyntax input, SemanticModel model)
    {
        if (type.Members.FirstOrDefault(member => IsLayer(member, model)) is not { } layer)
            return type.WithMembers(type.Members.Insert(0, input));

        // Blank lines above the first layer are now above the input.
        var trivia = layer.GetLeadingTrivia();
        var blank = trivia.TakeWhile(one => one.IsKind(SyntaxKind.EndOfLineTrivia)).ToArray();
        var index = type.Members.IndexOf(layer);
        var members = type.Members.Replace(layer, layer.WithLeadingTrivia(trivia.Skip(blank.Length)));
        return type.WithMembers(members.Insert(index, input.WithLeadingTrivia(blank)));
    }

    private static bool IsLayer(MemberDeclarationSyntax member, SemanticModel model) =>
        member is PropertyDeclarationSyntax property
        && model.GetDeclaredSymbol(property) is { } symbol
        && Vocabulary.AttributesOf(symbol).Any();

    private static MemberDeclarationSyntax Input(INamedTypeSymbol network)
    {
        var type = Types.Expected(AttributeRole.Layer, NetworkParser.PrecisionOf(network));
        return SyntaxFactory.ParseMemberDeclaration($"[Input(1)] public partial global::NetDsl.{type} {Name} {{ get; }}")!
            .WithAdditionalAnnotations(Formatter.Annotation, Simplifier.Annotation)
            .WithTrailingTrivia(SyntaxFactory.ElasticLineFeed);
    }
}
