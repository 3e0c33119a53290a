using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace NetDsl.Generator.Formulas;

/// <summary>
/// Arithmetic in double inside of a formula of floats: C# computes it in double, a network of floats in float. Functions are left
/// alone: of the float that Math.Exp is given, both know the exponential to rounding.
/// </summary>
internal static class WideArithmetic
{
    /// <summary>The outermost places; each is the cast to double in it, where there is one.</summary>
    public static IEnumerable<SyntaxNode> Find(IMethodSymbol method, Compilation compilation, CancellationToken cancellationToken) =>
        method.ReturnType.SpecialType == SpecialType.System_Single
        && MethodBody.Of(method, compilation, new ProblemList(), cancellationToken) is { } body
            ? Outermost(body)
            : [];

    private static IEnumerable<SyntaxNode> Outermost(IOperation operation)
    {
        if (IsWide(operation))
            return [Cast(operation)?.Syntax ?? operation.Syntax];
        return operation.ChildOperations.SelectMany(Outermost);
    }

    private static bool IsWide(IOperation operation) =>
        operation is IBinaryOperation or ICompoundAssignmentOperation
        && operation.Type?.SpecialType == SpecialType.System_Double
        && !operation.ConstantValue.HasValue;

    private static IOperation? Cast(IOperation operation) => operation.Descendants().FirstOrDefault(part =>
        part is IConversionOperation { IsImplicit: false, Type.SpecialType: SpecialType.System_Double, Operand.Type.SpecialType: SpecialType.System_Single });
}
