using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace NetDsl.Generator.Formulas;

/// <summary>How C# that is not supported is called in a message, and where it stands.</summary>
internal static class Wording
{
    /// <summary>The subject of a sentence that ends in "is not supported".</summary>
    public static string Of(IOperation operation) => operation switch
    {
        ILoopOperation => "A loop",
        ISwitchOperation or ISwitchExpressionOperation => "A switch",
        ITryOperation => "try",
        IThrowOperation => "throw",
        ILocalFunctionOperation => "A local function",
        IAnonymousFunctionOperation => "A lambda",
        IAssignmentOperation { Target: ILocalReferenceOperation or IParameterReferenceOperation } assignment
            and not ICompoundAssignmentOperation =>
            $"The assignment to '{assignment.Target.Syntax}' inside an expression",
        IInvocationOperation invocation => Call(invocation.TargetMethod),
        IFieldReferenceOperation field => $"The field '{field.Field.Name}', which is not const,",
        IPropertyReferenceOperation property => $"The property '{property.Property.Name}'",
        IIsPatternOperation => "A pattern",
        IConversionOperation conversion => $"The conversion to {conversion.Type?.ToDisplayString()}",
        IBinaryOperation binary when IsWhole(binary.Type) =>
            $"Arithmetic on whole numbers ('{Symbol(binary)}' of {binary.Type?.ToDisplayString()})",
        IBinaryOperation binary => $"The operator '{Symbol(binary)}' of {binary.LeftOperand.Type?.ToDisplayString()}",
        ICompoundAssignmentOperation compound => $"The operator '{Symbol(compound)}' of {compound.Target.Type?.ToDisplayString()}",
        IParameterReferenceOperation or ILocalReferenceOperation => $"'{operation.Syntax}' of type {operation.Type?.ToDisplayString()}",
        _ => $"'{Shorten(operation.Syntax.ToString())}'",
    };

    /// <summary>The place of the message; of a statement over several lines its keyword.</summary>
    public static Location Place(IOperation operation) => operation.Syntax switch
    {
        ExpressionStatementSyntax statement => statement.Expression.GetLocation(),
        StatementSyntax statement => statement.GetFirstToken().GetLocation(),
        ParenthesizedExpressionSyntax parenthesized => parenthesized.Expression.GetLocation(),
        var syntax => syntax.GetLocation(),
    };

    /// <summary>Whether the compiler did not understand an operation and says so itself.</summary>
    public static bool IsBroken(IOperation operation) => operation.DescendantsAndSelf().Any(part =>
        part.Kind is OperationKind.Invalid or OperationKind.None
        || part.Type is { TypeKind: TypeKind.Error }
        || part is IConversionOperation { Conversion.Exists: false });

    private static bool IsWhole(ITypeSymbol? type) => type.IsNumber() && !type.IsReal();

    private static string Call(IMethodSymbol method) =>
        $"A call to '{method.ContainingType?.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)}.{method.Name}'";

    private static string Symbol(IOperation operation) => operation.Syntax switch
    {
        BinaryExpressionSyntax binary => binary.OperatorToken.Text,
        AssignmentExpressionSyntax assignment => assignment.OperatorToken.Text,
        _ => operation.Syntax.Kind().ToString(),
    };

    private static string Shorten(string text)
    {
        const int Longest = 40;
        var line = string.Join(" ", text.Split(['\r', '\n', ' '], StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= Longest ? line : line.Substring(0, Longest - 1) + "…";
    }
}
