using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using NetDsl.Generator.Parsing;

namespace NetDsl.Generator.Diagnostics;

/// <summary>Shows what is wrong with classes marked [Factorial] and with the combinations of their tricks.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class FactorialAnalyzer : DiagnosticAnalyzer
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

        // Of a class that is a network too, the analyzer of networks speaks.
        if (Vocabulary.FactorialAttributeOf(type) is null || Vocabulary.MarkOf(type) is not null)
            return;

        var design = FactorialParser.Parse(type, context.Compilation, context.CancellationToken);
        foreach (var problem in FactorialProblems.Of(design))
            context.ReportDiagnostic(ProblemDiagnostics.Create(type, problem, context.CancellationToken));
    }
}
