using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetDsl.Generator.Formulas;
using NetDsl.Generator.IndexNotation;
using NetDsl.Generator.Parsing;

namespace NetDsl.Generator.Emission;

/// <summary>The equations of methods marked [Layer], which travel with the formulas to other projects.</summary>
internal static class EquationSource
{
    /// <summary>The methods, as name and text of the equation, where it can be read.</summary>
    public static IncrementalValuesProvider<(string Method, string Formula)> Marked(IncrementalGeneratorInitializationContext context) =>
        context.SyntaxProvider
            .ForAttributeWithMetadataName(
                "NetDsl.LayerAttribute",
                (node, _) => node is MethodDeclarationSyntax,
                (found, cancellationToken) => Read((IMethodSymbol)found.TargetSymbol, found.SemanticModel.Compilation, cancellationToken))
            .Where(equation => equation.Formula.Length > 0);

    private static (string Method, string Formula) Read(IMethodSymbol method, Compilation compilation, CancellationToken cancellationToken)
    {
        var equation = EquationForm.Fault(method) is null ? LayerEquationReader.Read(method, compilation, cancellationToken).Equation : null;
        return (FormulaReader.FullName(method), equation is null ? "" : EquationText.Write(equation));
    }
}
