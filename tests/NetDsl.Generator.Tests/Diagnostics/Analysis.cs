using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using NetDsl.Generator.Diagnostics;
using Xunit;

namespace NetDsl.Generator.Tests;

/// <summary>Runs the analyzers; an exception in one of them fails the test.</summary>
internal static class Analysis
{
    private static readonly ImmutableArray<DiagnosticAnalyzer> Analyzers =
        [new NetworkAnalyzer(), new StrayLayerAnalyzer(), new FormulaAnalyzer(), new EquationAnalyzer()];

    /// <summary>What the analyzers report on a compilation, suppressed diagnostics left out, in the order of the source.</summary>
    public static async Task<ImmutableArray<Diagnostic>> RunAsync(Compilation compilation)
    {
        Exception? thrown = null;
        var options = new CompilationWithAnalyzersOptions(
            new([]),
            onAnalyzerException: (exception, _, _) => thrown = exception,
            concurrentAnalysis: false,
            logAnalyzerExecutionTime: false);
        var found = await new CompilationWithAnalyzers(compilation, Analyzers, options)
            .GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        Assert.Null(thrown);
        return [.. found.OrderBy(one => one.Location.SourceSpan.Start).ThenBy(one => one.Id, StringComparer.Ordinal)];
    }

    /// <summary>
    /// Asserts that exactly one diagnostic is reported: the descriptor's, with the message, at the text between
    /// <c>[|</c> and <c>|]</c>. A message that ends in … is the beginning of one.
    /// </summary>
    public static async Task ReportsAsync(
        DiagnosticDescriptor expected, string marked, string message, LanguageVersion version = LanguageVersion.CSharp14)
    {
        var source = MarkedSource.Parse(marked);
        source.AssertIs(expected.Id, message, Assert.Single(await RunAsync(TestCompilation.Create(source.Files, version))));
    }

    /// <summary>Asserts that nothing is reported.</summary>
    public static async Task IsSilentAsync(string source) =>
        Assert.Empty(await RunAsync(TestCompilation.Create(TestCompilation.Files(source))));
}
