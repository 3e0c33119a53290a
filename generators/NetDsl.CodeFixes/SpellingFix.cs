using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;
using NetDsl.Generator.Diagnostics;

namespace NetDsl.CodeFixes;

/// <summary>Puts in the name of the layer, activation or loss that was meant.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class SpellingFix : SyntaxFix
{
    private protected override IEnumerable<string> DiagnosticIds =>
        [Descriptors.UnknownSource.Id, Descriptors.UnknownFormula.Id];

    private protected override Mend? Mend(SyntaxNode place, Diagnostic diagnostic, SemanticModel model)
    {
        if (!diagnostic.Properties.TryGetValue(ProblemDiagnostics.Suggestion, out var name) || name is null)
            return null;

        // The place is the value of an argument: one of its own, or the attribute where the argument is not written.
        var written = place.FirstAncestorOrSelf<ExpressionSyntax>(node => node.Parent is AttributeArgumentSyntax);
        if (written is null)
            return null;

        var right = SyntaxFactory.ParseExpression(Reference(name, diagnostic, model, written.SpanStart))
            .WithTriviaFrom(written)
            .WithAdditionalAnnotations(Simplifier.Annotation);
        return new($"Change to '{name}'", written, right);
    }

    /// <summary>The name as nameof; of an activation that comes with NetDsl, the constant that holds its name.</summary>
    private static string Reference(string name, Diagnostic diagnostic, SemanticModel model, int position)
    {
        var isFormula = diagnostic.Id == Descriptors.UnknownFormula.Id;
        if (!isFormula || IsOwnMethod(name, model, position))
            return $"nameof({name})";
        if (Declares("NetDsl.Activations", name, model))
            return $"global::NetDsl.Activations.{name}";

        // The simplifier leaves what is inside of nameof as it is.
        return IsImported("Losses", model, position) ? $"nameof(Losses.{name})" : $"nameof(NetDsl.Losses.{name})";
    }

    private static bool IsImported(string type, SemanticModel model, int position) =>
        model.LookupNamespacesAndTypes(position, name: type) is [{ ContainingNamespace.Name: "NetDsl" }];

    private static bool IsOwnMethod(string name, SemanticModel model, int position) =>
        model.LookupSymbols(position, name: name).OfType<IMethodSymbol>().Any();

    private static bool Declares(string type, string name, SemanticModel model) =>
        model.Compilation.GetTypeByMetadataName(type)?.GetMembers(name).IsEmpty == false;
}
