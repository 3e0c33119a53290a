using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using NetDsl.Generator.Parsing;

namespace NetDsl.Generator.Diagnostics;

/// <summary>
/// Holds [Means] to what was measured: to the file <c>netdsl-meaning.json</c> among the additional files of the project. Where there is
/// none, nothing was measured yet, and nothing is said of that.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MeaningAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        [Descriptors.MeaningNamesNothing, Descriptors.MeaningIsNotMeasured, Descriptors.MeaningIsNotSupported];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start =>
        {
            var file = start.Options.AdditionalFiles.FirstOrDefault(file => Path.GetFileName(file.Path) == MeasuredClaims.FileName);
            var measured = new Lazy<MeasuredClaims?>(() =>
                file?.GetText(start.CancellationToken) is { } text ? MeasuredClaims.Read(text.ToString()) : null);
            start.RegisterSyntaxNodeAction(node => Analyze(node, measured), SyntaxKind.Attribute);
        });
    }

    private static void Analyze(SyntaxNodeAnalysisContext context, Lazy<MeasuredClaims?> measured)
    {
        var syntax = (AttributeSyntax)context.Node;
        if (context.ContainingSymbol is not INamedTypeSymbol type)
            return;
        if (Vocabulary.MeansAttributesOf(type).FirstOrDefault(IsHere) is not { } attribute || MeaningClaim.Of(attribute) is not { } claim)
            return;

        var problem = MeaningRules.OfUnit(claim, type, context.Compilation, context.CancellationToken)
            ?? MeaningRules.OfConcept(claim, syntax, context.SemanticModel, type, context.CancellationToken)
            ?? (measured.Value is { } claims ? claim.Against(claims, type.ToDisplayString()) : null);
        if (problem is null)
            return;

        var place = problem.Argument is { } argument ? WrittenArguments.ValueOf(attribute, argument, null, context.CancellationToken) : null;
        context.ReportDiagnostic(ProblemDiagnostics.Create((place ?? (SyntaxNode)syntax).GetLocation(), problem));

        bool IsHere(AttributeData other) => WrittenArguments.Of(other, context.CancellationToken) == syntax;
    }
}
