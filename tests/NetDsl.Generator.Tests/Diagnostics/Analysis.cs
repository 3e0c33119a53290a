using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using NetDsl.Generator.Diagnostics;
using Xunit;

namespace NetDsl.Generator.Tests;

/// <summary>
/// Builds a project as a person's build does: the generator first, then compiler, analyzers and suppressors over all together.
/// </summary>
internal static class Analysis
{
    private static readonly ImmutableArray<DiagnosticAnalyzer> Analyzers =
    [
        new NetworkAnalyzer(),
        new StrayLayerAnalyzer(),
        new FormulaAnalyzer(),
        new EquationAnalyzer(),
        new MeaningAnalyzer(),
        new TakenNameSuppressor(),
    ];

    /// <summary>
    /// What compiler and analyzers say, suppressed diagnostics left out, in the order of the source. That an analyzer throws or
    /// that anything is said of a generated file fails the test.
    /// </summary>
    /// <param name="compilation">The project as its author wrote it.</param>
    /// <param name="additional">Further files, which are no source.</param>
    public static async Task<ImmutableArray<Diagnostic>> BuildAsync(Compilation compilation, params IEnumerable<(string Path, string Text)> additional)
    {
        var generated = GeneratedCode.Of((CSharpCompilation)compilation);
        var found = await AnalyzeAsync(generated.Compilation, analysis => analysis.GetAllDiagnosticsAsync(TestContext.Current.CancellationToken), additional);
        var build = found
            .Where(one => one is { IsSuppressed: false, Severity: >= DiagnosticSeverity.Warning })
            .OrderBy(one => one.Location.SourceSpan.Start)
            .ThenBy(one => one.Id, StringComparer.Ordinal)
            .ToImmutableArray();
        var misplaced = build.Where(one => generated.Trees.Contains(one.Location.SourceTree!)).Take(5).Select(Describe).ToArray();
        Assert.True(misplaced.Length == 0, $"In generated code:\n{string.Join('\n', misplaced)}\nBeside:\n{string.Join('\n', build.Where(IsOurs))}");
        return build;
    }

    /// <summary>What the analyzers alone say of one file of a compilation that has its generated part. That one throws fails the test.</summary>
    public static Task<ImmutableArray<Diagnostic>> OfFileAsync(Compilation generated, SyntaxTree file) => AnalyzeAsync(
        generated, analysis => analysis.GetAnalyzerSemanticDiagnosticsAsync(generated.GetSemanticModel(file), null, TestContext.Current.CancellationToken));

    /// <summary>The diagnostics of NetDsl in a build.</summary>
    public static async Task<ImmutableArray<Diagnostic>> RunAsync(Compilation compilation, params IEnumerable<(string Path, string Text)> additional) =>
        [.. (await BuildAsync(compilation, additional)).Where(IsOurs)];

    /// <summary>
    /// Asserts that exactly one diagnostic is reported: the descriptor's, with the message, at the text between
    /// <c>[|</c> and <c>|]</c>. A message that ends in … is the beginning of one.
    /// </summary>
    public static async Task ReportsAsync(
        DiagnosticDescriptor expected, string marked, string message, LanguageVersion version = LanguageVersion.CSharp14)
    {
        var source = MarkedSource.Parse(marked);
        var found = await RunAsync(TestCompilation.Create(source.Files, version), TestCompilation.Additional(source.Files));
        source.AssertIs(expected.Id, message, Assert.Single(found));
    }

    /// <summary>Asserts that nothing is reported.</summary>
    public static async Task IsSilentAsync(string source)
    {
        var files = TestCompilation.Files(source).ToArray();
        Assert.Empty(await RunAsync(TestCompilation.Create(files), TestCompilation.Additional(files)));
    }

    private static async Task<ImmutableArray<Diagnostic>> AnalyzeAsync(
        Compilation compilation,
        Func<CompilationWithAnalyzers, Task<ImmutableArray<Diagnostic>>> analyze,
        params IEnumerable<(string Path, string Text)> additional)
    {
        Exception? thrown = null;
        var options = new CompilationWithAnalyzersOptions(
            new([.. additional.Select(file => new TextOfFile(file.Path, file.Text))]),
            onAnalyzerException: (exception, _, _) => thrown = exception,
            concurrentAnalysis: false,
            logAnalyzerExecutionTime: false);
        var found = await analyze(new CompilationWithAnalyzers(compilation, Analyzers, options));
        Assert.Null(thrown);
        return found;
    }

    private static bool IsOurs(Diagnostic diagnostic) => diagnostic.Id.StartsWith("NETDSL", StringComparison.Ordinal);

    private static string Describe(Diagnostic diagnostic) =>
        $"{diagnostic}: {diagnostic.Location.SourceTree!.GetText(TestContext.Current.CancellationToken).Lines.GetLineFromPosition(diagnostic.Location.SourceSpan.Start)}";

    /// <summary>A file of a project that is no source.</summary>
    private sealed class TextOfFile(string path, string text) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text);
    }
}
