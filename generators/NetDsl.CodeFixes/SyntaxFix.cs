using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace NetDsl.CodeFixes;

/// <summary>A fix that replaces one node of the syntax tree by another one.</summary>
public abstract class SyntaxFix : CodeFixProvider
{
    /// <inheritdoc/>
    public sealed override ImmutableArray<string> FixableDiagnosticIds => [.. DiagnosticIds];

    /// <summary>The IDs of the diagnostics that are mended.</summary>
    private protected abstract IEnumerable<string> DiagnosticIds { get; }

    /// <inheritdoc/>
    public override FixAllProvider? GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        var model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        if (root is null || model is null)
            return;

        // Of an attribute that it does not know, the compiler says two things at one place.
        foreach (var diagnostics in context.Diagnostics.GroupBy(one => (one.Id, one.Location.SourceSpan)))
        {
            var diagnostic = diagnostics.First();
            var place = root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
            if (Mend(place, diagnostic, model) is not { } mend)
                continue;

            var mended = context.Document.WithSyntaxRoot(root.ReplaceNode(mend.Old, mend.New));
            context.RegisterCodeFix(
                CodeAction.Create(mend.Title, _ => Task.FromResult(mended), equivalenceKey: diagnostic.Id),
                diagnostics);
        }
    }

    /// <summary>What is put in for what; null where the place cannot be mended.</summary>
    private protected abstract Mend? Mend(SyntaxNode place, Diagnostic diagnostic, SemanticModel model);
}
