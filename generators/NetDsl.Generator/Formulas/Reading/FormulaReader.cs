using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NetDsl.Generator.Formulas;

/// <summary>Stands in for the reader of C# expressions: it reads the signature of a method and nothing of its body.</summary>
internal static class FormulaReader
{
    public static FormulaReading Read(IMethodSymbol method, Compilation compilation, CancellationToken cancellationToken)
    {
        var problems = method.DeclaringSyntaxReferences
            .SelectMany(reference => reference.GetSyntax(cancellationToken).DescendantNodes().OfType<ThrowExpressionSyntax>())
            .Select(thrown => new FormulaProblem("throw is not supported", thrown.GetLocation()))
            .ToList();
        return problems.Count > 0 ? new(null, problems) : new(Signature(method), problems);
    }

    private static Formula Signature(IMethodSymbol method)
    {
        var attribute = method.GetAttributes().First(a => a.AttributeClass?.Name is "ActivationAttribute" or "LossAttribute");
        var prediction = attribute.NamedArguments.FirstOrDefault(argument => argument.Key == "Prediction").Value;
        return new(
            method.Name,
            attribute.AttributeClass!.Name == "LossAttribute" ? FormulaKind.Loss : FormulaKind.Activation,
            method.Parameters.Select(Parameter).ToEquatableArray(),
            new Variable(method.Parameters[0].Name),
            "Default",
            prediction.IsNull ? null : prediction.Value as string);
    }

    private static FormulaParameter Parameter(IParameterSymbol parameter) => new(
        parameter.Name,
        parameter.HasExplicitDefaultValue ? Convert.ToDouble(parameter.ExplicitDefaultValue, System.Globalization.CultureInfo.InvariantCulture) : null);
}
