using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using NetDsl.Generator.Diagnostics;
using Xunit;

namespace NetDsl.Generator.Tests.CodeFixes;

/// <summary>Applies a code fix to a document of a workspace, as an editor does, and compiles what comes out.</summary>
internal static class FixTest
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Mends everything that the analyzers find and the fix takes, one after another.</summary>
    /// <param name="fix">The fix.</param>
    /// <param name="source">The source with mistakes.</param>
    /// <param name="expected">The source without them.</param>
    /// <param name="left">What is left to be mended by hand, if anything is.</param>
    public static async Task MendsAsync(CodeFixProvider fix, string source, string expected, params string[] left)
    {
        using var workspace = new AdhocWorkspace();
        var document = Open(workspace, source);
        var found = await FindAsync(document, fix);
        Assert.NotEmpty(found);
        while (found is [var diagnostic, ..])
        {
            var action = Assert.Single(await ActionsAsync(fix, document, diagnostic));
            document = await ApplyAsync(document, action);
            found = await FindAsync(document, fix);
        }

        await AssertIsAsync(expected, document, left);
    }

    /// <summary>Mends everything at once.</summary>
    public static async Task MendsAllAsync(CodeFixProvider fix, string source, string expected)
    {
        using var workspace = new AdhocWorkspace();
        var document = Open(workspace, source);
        var found = await FindAsync(document);
        var action = Assert.Single(await ActionsAsync(fix, document, found[0]));
        var context = new FixAllContext(
            document,
            fix,
            FixAllScope.Document,
            action.EquivalenceKey!,
            fix.FixableDiagnosticIds,
            new Found(found),
            Cancellation);
        var all = await fix.GetFixAllProvider()!.GetFixAsync(context);
        await AssertIsAsync(expected, await ApplyAsync(document, all!));
    }

    /// <summary>Mends what the compiler finds and the fix takes: as an editor does it, all that is said at one place at once.</summary>
    public static async Task MendsErrorsAsync(CodeFixProvider fix, string source, string expected)
    {
        using var workspace = new AdhocWorkspace();
        var document = Open(workspace, source);
        var errors = await ErrorsAsync(document, fix);
        Assert.NotEmpty(errors);
        var action = Assert.Single(await ActionsAsync(fix, document, errors));
        document = await ApplyAsync(document, action);
        Assert.Equal(expected, (await document.GetTextAsync(Cancellation)).ToString());
        Assert.Empty(await ErrorsAsync(document, fix));
    }

    /// <summary>Asserts that the fix offers nothing for what the compiler finds and the fix takes.</summary>
    public static async Task OffersNothingForErrorsAsync(CodeFixProvider fix, string source)
    {
        using var workspace = new AdhocWorkspace();
        var document = Open(workspace, source);
        foreach (var place in (await ErrorsAsync(document, fix)).GroupBy(one => one.Location.SourceSpan))
            Assert.Empty(await ActionsAsync(fix, document, [.. place]));
    }

    /// <summary>Asserts that the fix offers nothing.</summary>
    public static async Task OffersNothingAsync(CodeFixProvider fix, string source)
    {
        using var workspace = new AdhocWorkspace();
        var document = Open(workspace, source);
        Assert.Empty(await ActionsAsync(fix, document, (await FindAsync(document))[0]));
    }

    private static Document Open(AdhocWorkspace workspace, string source)
    {
        var compilation = TestCompilation.Create("");
        var project = workspace.AddProject("Test", LanguageNames.CSharp)
            .WithMetadataReferences(compilation.References)
            .WithParseOptions(new CSharpParseOptions(LanguageVersion.CSharp14))
            .WithCompilationOptions(compilation.Options);
        foreach (var tree in compilation.SyntaxTrees.Where(tree => tree.FilePath != "Test.cs"))
            project = project.AddDocument(tree.FilePath, tree.GetText(Cancellation), filePath: tree.FilePath).Project;

        return project.AddDocument("Test.cs", SourceText.From(source), filePath: "Test.cs");
    }

    private static async Task<ImmutableArray<Diagnostic>> FindAsync(Document document) =>
        await Analysis.RunAsync((await document.Project.GetCompilationAsync(Cancellation))!);

    private static async Task<ImmutableArray<Diagnostic>> FindAsync(Document document, CodeFixProvider fix) =>
        [.. (await FindAsync(document)).Where(one => fix.FixableDiagnosticIds.Contains(one.Id))];

    private static async Task<ImmutableArray<Diagnostic>> ErrorsAsync(Document document, CodeFixProvider fix) =>
        [.. (await document.Project.GetCompilationAsync(Cancellation))!.GetDiagnostics(Cancellation).Where(one => fix.FixableDiagnosticIds.Contains(one.Id))];

    private static Task<IReadOnlyList<CodeAction>> ActionsAsync(CodeFixProvider fix, Document document, Diagnostic diagnostic) =>
        ActionsAsync(fix, document, [diagnostic]);

    private static async Task<IReadOnlyList<CodeAction>> ActionsAsync(CodeFixProvider fix, Document document, ImmutableArray<Diagnostic> diagnostics)
    {
        var actions = new List<CodeAction>();
        await fix.RegisterCodeFixesAsync(new(document, diagnostics[0].Location.SourceSpan, diagnostics, (action, _) => actions.Add(action), Cancellation));
        return actions;
    }

    private static async Task<Document> ApplyAsync(Document document, CodeAction action)
    {
        var operations = await action.GetOperationsAsync(Cancellation);
        var changed = Assert.Single(operations.OfType<ApplyChangesOperation>()).ChangedSolution;
        return changed.GetDocument(document.Id)!;
    }

    private static async Task AssertIsAsync(string expected, Document document, params string[] left)
    {
        Assert.Equal(expected, (await document.GetTextAsync(Cancellation)).ToString());

        // CS9248: the other half of a partial property, which is the generator's, is not there.
        var compilation = (await document.Project.GetCompilationAsync(Cancellation))!;
        Assert.DoesNotContain(
            compilation.GetDiagnostics(Cancellation),
            one => one.Severity == DiagnosticSeverity.Error && one.Id is not "CS9248");
        Assert.Equal(left, (await Analysis.RunAsync(compilation)).Select(one => one.Id));
    }

    private sealed class Found(ImmutableArray<Diagnostic> diagnostics) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(
            Document document, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>(diagnostics);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(
            Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>([]);

        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(
            Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>(diagnostics);
    }
}
