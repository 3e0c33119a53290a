using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;
using NetDsl.Generator.Diagnostics;

namespace NetDsl.CodeFixes;

/// <summary>Gives a layer or loss the type that it must have.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class PropertyTypeFix : SyntaxFix
{
    private protected override IEnumerable<string> DiagnosticIds => [Descriptors.PropertyHasTheWrongType.Id];

    private protected override Mend? Mend(SyntaxNode place, Diagnostic diagnostic, SemanticModel model)
    {
        if (place.FirstAncestorOrSelf<PropertyDeclarationSyntax>()?.Type is not { } type
            || !diagnostic.Properties.TryGetValue(ProblemDiagnostics.Suggestion, out var expected))
        {
            return null;
        }

        var right = SyntaxFactory.ParseTypeName("global::NetDsl." + expected)
            .WithTriviaFrom(type)
            .WithAdditionalAnnotations(Simplifier.Annotation);
        return new($"Change the type to {expected}", type, right);
    }
}
