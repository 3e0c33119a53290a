using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace NetDsl.Generator.Formulas;

/// <summary>Finds what a marked method does, as the compiler understood it.</summary>
internal static class MethodBody
{
    /// <summary>The body; null where there is none, and of a method of another assembly.</summary>
    public static IBlockOperation? Of(
        IMethodSymbol method, Compilation compilation, ProblemList problems, CancellationToken cancellationToken)
    {
        method = method.PartialImplementationPart ?? method;
        var syntax = method.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellationToken);
        if (syntax is not MethodDeclarationSyntax declaration || !compilation.ContainsSyntaxTree(syntax.SyntaxTree))
            return null;
        if (declaration.Body is null && declaration.ExpressionBody is null)
        {
            var reason = $"'{method.Name}' has no body: a formula is an expression, or statements that end in one";
            problems.Add(reason, declaration.Identifier.GetLocation());
            return null;
        }

        var model = compilation.GetSemanticModel(syntax.SyntaxTree);
        return model.GetOperation(declaration, cancellationToken) is IMethodBodyOperation operation
            ? operation.BlockBody ?? operation.ExpressionBody
            : null;
    }
}
