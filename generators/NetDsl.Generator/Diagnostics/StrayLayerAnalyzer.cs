using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using NetDsl.Generator.Parsing;

namespace NetDsl.Generator.Diagnostics;

/// <summary>Shows layers in classes that are neither networks nor blocks, where nothing becomes of them.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class StrayLayerAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.LayerOutsideANetwork];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.EnableConcurrentExecution();
        context.RegisterSymbolAction(AnalyzeProperty, SymbolKind.Property);
    }

    private static void AnalyzeProperty(SymbolAnalysisContext context)
    {
        var property = (IPropertySymbol)context.Symbol;
        if (property.PartialDefinitionPart is not null || Vocabulary.MarkOf(property.ContainingType) is not null)
            return;
        if (Vocabulary.AttributesOf(property).FirstOrDefault() is not { AttributeClass: { } attributeClass } attribute)
            return;

        context.ReportDiagnostic(Diagnostic.Create(
            Descriptors.LayerOutsideANetwork,
            WrittenArguments.Of(attribute, context.CancellationToken)?.GetLocation() ?? property.Locations.FirstOrDefault(),
            property.Name,
            Vocabulary.WrittenName(attributeClass),
            property.ContainingType.Name));
    }
}
