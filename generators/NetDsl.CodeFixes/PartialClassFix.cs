using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetDsl.Generator.Diagnostics;

namespace NetDsl.CodeFixes;

/// <summary>Adds <c>partial</c> to a network's class or to a type around it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class PartialClassFix : SyntaxFix
{
    private protected override IEnumerable<string> DiagnosticIds => [Descriptors.ClassIsNotPartial.Id];

    private protected override Mend? Mend(SyntaxNode place, Diagnostic diagnostic, SemanticModel model) =>
        place.FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } type
            ? new($"Make '{type.Identifier.ValueText}' partial", type, Partial.Add(type))
            : null;
}
