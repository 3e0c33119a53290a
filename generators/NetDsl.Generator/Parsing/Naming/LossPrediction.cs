using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Formulas;

namespace NetDsl.Generator.Parsing;

/// <summary>Finds where a method marked [Loss] names the activation of its predictions.</summary>
internal static class LossPrediction
{
    private const string Prediction = "Prediction";

    /// <summary>The expression after <c>Prediction =</c>; null where it is not written in this compilation.</summary>
    public static ExpressionSyntax? ExpressionOf(IMethodSymbol method, CancellationToken cancellationToken) =>
        MarkOf(method) is { } mark
            ? WrittenArguments.Find(mark, Prediction, cancellationToken).FirstOrDefault()?.Expression
            : null;

    /// <summary>The name that it gives; null where it gives none.</summary>
    public static string? NameOf(IMethodSymbol method) =>
        MarkOf(method)?.NamedArguments.FirstOrDefault(argument => argument.Key == Prediction).Value.Value as string;

    /// <summary>What is wrong with the activation that it names; null where nothing is.</summary>
    public static Problem? Fault(string member, string? argument, IMethodSymbol loss, IMethodSymbol activation) =>
        activation.Parameters.FirstOrDefault(LearnableParameter.Is) is { } learned
            ? new(Descriptors.PredictionLearns.Id, member, argument, [loss.Name, activation.Name, learned.Name])
            : null;

    private static AttributeData? MarkOf(IMethodSymbol method) =>
        method.GetAttributes().FirstOrDefault(attribute => Vocabulary.Is(attribute.AttributeClass, "LossAttribute"));
}
