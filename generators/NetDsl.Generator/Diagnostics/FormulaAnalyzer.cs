using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using NetDsl.Generator.Formulas;
using NetDsl.Generator.Parsing;

namespace NetDsl.Generator.Diagnostics;

/// <summary>Shows what is wrong with methods marked [Activation] or [Loss], whether a network uses them or not.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class FormulaAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
    [
        Descriptors.MethodHasTheWrongForm,
        Descriptors.UnsupportedExpression,
        Descriptors.UnknownFormula,
        Descriptors.PredictionLearns,
        Descriptors.ArithmeticIsWide,
        Descriptors.ValueHasNoName,
        Descriptors.FormulaCannotTrain,
        Descriptors.PredictionComesSecond,
    ];

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
        if (method.PartialDefinitionPart is not null)
            return;

        CheckOptions(context, method);
        foreach (var kind in MethodForm.KindsOf(method))
        {
            if (MethodForm.Fault(method, kind) is { } fault)
            {
                object[] arguments = [.. fault];
                var place = method.Locations.FirstOrDefault();
                context.ReportDiagnostic(Diagnostic.Create(MethodForm.Descriptor, place, arguments));
                return;
            }

            CheckPrediction(context, method, kind);
            var reading = FormulaReader.Read(method, context.Compilation, context.CancellationToken);
            foreach (var (reason, expression) in reading.Problems)
                context.ReportDiagnostic(Diagnostic.Create(Descriptors.UnsupportedExpression, expression, method.Name, reason));
            if (reading.Formula is { } formula)
                CheckTraining(context, method, formula);
        }
    }

    private static void CheckTraining(SymbolAnalysisContext context, IMethodSymbol method, Formula formula)
    {
        foreach (var fault in TrainableFormula.Faults(formula))
            context.ReportDiagnostic(Diagnostic.Create(Descriptors.FormulaCannotTrain, method.Locations.FirstOrDefault(), method.Name, fault));
        if (TrainableFormula.IsSwapped(formula))
        {
            var (first, second) = (formula.Parameters[0].Name, formula.Parameters[1].Name);
            context.ReportDiagnostic(Diagnostic.Create(
                Descriptors.PredictionComesSecond, method.Parameters[0].Locations.FirstOrDefault(), method.Name, first, second));
        }

        if (MethodForm.KindsOf(method).Any())
            CheckPrecision(context, method);
    }

    private static void CheckOptions(SymbolAnalysisContext context, IMethodSymbol method)
    {
        foreach (var mark in method.GetAttributes().Where(attribute => Vocabulary.Is(attribute.AttributeClass, "ActivationAttribute")))
        {
            foreach (var problem in NamedValues.Check(mark, method.Name, method.Name))
            {
                var written = WrittenArguments.Find(mark, problem.Argument!, context.CancellationToken).FirstOrDefault();
                var place = written?.Expression.GetLocation() ?? method.Locations.FirstOrDefault();
                context.ReportDiagnostic(ProblemDiagnostics.Create(place, problem));
            }
        }
    }

    private static void CheckPrecision(SymbolAnalysisContext context, IMethodSymbol method)
    {
        foreach (var wide in WideArithmetic.Find(method, context.Compilation, context.CancellationToken))
            context.ReportDiagnostic(Diagnostic.Create(Descriptors.ArithmeticIsWide, wide.GetLocation(), method.Name, wide.ToString()));
    }

    private static void CheckPrediction(SymbolAnalysisContext context, IMethodSymbol method, FormulaKind kind)
    {
        if (kind != FormulaKind.Loss || LossPrediction.NameOf(method) is not { } name)
            return;
        var expression = LossPrediction.ExpressionOf(method, context.CancellationToken);
        var names = new FormulaNames(method.ContainingType, context.Compilation, context.CancellationToken);
        var problem = names.Find(name, FormulaKind.Activation, expression) is { } activation
            ? LossPrediction.Fault(method.Name, null, method, activation)
            : UnknownName.Of(method.Name, null, name, FormulaKind.Activation, names);
        if (problem is null)
            return;
        var place = expression?.GetLocation() ?? method.Locations.FirstOrDefault();
        context.ReportDiagnostic(ProblemDiagnostics.Create(place, problem));
    }
}
