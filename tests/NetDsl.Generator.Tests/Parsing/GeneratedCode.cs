using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace NetDsl.Generator.Tests;

/// <summary>A compilation and what the generator adds to it.</summary>
internal sealed record GeneratedCode(CSharpCompilation Compilation, ImmutableArray<SyntaxTree> Trees)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Errors and warnings at generated code.</summary>
    public IEnumerable<Diagnostic> Complaints => Compilation.GetDiagnostics(Cancellation)
        .Where(one => one.Severity >= DiagnosticSeverity.Warning && Trees.Contains(one.Location.SourceTree!));

    /// <summary>All generated code, file after file.</summary>
    public string Text => string.Join('\n', Trees);

    /// <summary>Runs the generator; that it throws fails the test.</summary>
    public static GeneratedCode Of(CSharpCompilation compilation)
    {
        var options = (CSharpParseOptions)compilation.SyntaxTrees[0].Options;
        var driver = CSharpGeneratorDriver
            .Create([new NetworkGenerator().AsSourceGenerator()], parseOptions: options)
            .RunGenerators(compilation, Cancellation);
        var result = Assert.Single(driver.GetRunResult().Results);
        Assert.Null(result.Exception);
        ImmutableArray<SyntaxTree> trees = [.. result.GeneratedSources.Select(source => source.SyntaxTree)];
        return new(compilation.AddSyntaxTrees(trees), trees);
    }

    /// <summary>Runs the generator, and asserts that all together compiles without an error or a warning.</summary>
    public static GeneratedCode Compiling(string source, params (string Path, string Text)[] others)
    {
        var generated = Of(TestCompilation.Create([("Test.cs", source), .. others]));
        var complaints = generated.Compilation.GetDiagnostics(Cancellation).Where(one => one.Severity >= DiagnosticSeverity.Warning);
        var first = complaints.Take(5).Select(one => $"{one}: {Line(one)}").ToArray();
        Assert.True(first.Length == 0, string.Join('\n', first));
        Assert.NotEmpty(generated.Trees);
        return generated;
    }

    private static string? Line(Diagnostic diagnostic) => diagnostic.Location.SourceTree?.GetText(Cancellation).Lines
        .GetLineFromPosition(diagnostic.Location.SourceSpan.Start).ToString();
}
