using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using NetDsl.Generator.Parsing;

namespace NetDsl.Generator.Diagnostics;

/// <summary>
/// Shows what is wrong with networks, blocks and factorial designs. It runs the stages of the generator up to the network graph; that the generator
/// itself stays silent lets <c>#pragma</c>, .editorconfig and code fixes work, which pass by a generator's diagnostics.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class NetworkAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [.. Descriptors.All.Values];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.EnableConcurrentExecution();
        context.RegisterSymbolAction(AnalyzeType, SymbolKind.NamedType);
    }

    private static void AnalyzeType(SymbolAnalysisContext context)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        foreach (var problem in ProblemsOf(type, context.Compilation, context.CancellationToken))
            context.ReportDiagnostic(ProblemDiagnostics.Create(type, problem, context.CancellationToken));
    }

    private static IEnumerable<Problem> ProblemsOf(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellationToken)
    {
        if (Vocabulary.MarkOf(type) is not null)
            return NetworkProblems.Of(NetworkParser.Parse(type, compilation, cancellationToken));
        return Vocabulary.FactorialAttributeOf(type) is not null
            ? FactorialProblems.Of(FactorialParser.Parse(type, compilation, cancellationToken))
            : [];
    }
}
