using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using NetDsl.Generator.Formulas;
using NetDsl.Generator.IndexNotation;
using NetDsl.Generator.Parsing;

namespace NetDsl.Generator.Diagnostics;

/// <summary>Shows what is wrong with methods marked [Layer], whether a network uses them or not.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EquationAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        [Descriptors.EquationHasTheWrongForm, Descriptors.EquationIsUnsupported];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.EnableConcurrentExecution();
        context.RegisterSymbolAction(AnalyzeMethod, SymbolKind.Method);
    }

    private static void AnalyzeMethod(SymbolAnalysisContext context)
    {
        var method = (IMethodSymbol)context.Symbol;
        if (method.PartialDefinitionPart is not null || !FormulaNames.IsMarked(method, FormulaKind.Layer))
            return;

        if (EquationForm.Fault(method) is { } fault)
        {
            var place = method.Locations.FirstOrDefault();
            context.ReportDiagnostic(Diagnostic.Create(Descriptors.EquationHasTheWrongForm, place, method.Name, fault));
            return;
        }

        foreach (var (reason, expression) in LayerEquationReader.Read(method, context.Compilation, context.CancellationToken).Problems)
            context.ReportDiagnostic(Diagnostic.Create(Descriptors.EquationIsUnsupported, expression, method.Name, reason));
    }
}
