using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace NetDsl.Generator.Formulas;

/// <summary>
/// Reads the expressions of a body, as the compiler understood them, into expressions of real numbers. What further types
/// stand for numbers, and what their operators are, a notation says that derives from it.
/// </summary>
internal partial class ExpressionReader(FormulaLibrary library, ProblemList problems)
{
    /// <summary>A number; null where it has problems or errors.</summary>
    public virtual Expression? Number(IOperation operation, Scope scope)
    {
        if (WrittenNumber.Of(operation) is { } constant)
            return constant;
        return Nested(operation, () => operation switch
        {
            IParenthesizedOperation parenthesized => Number(parenthesized.Operand, scope),
            IParameterReferenceOperation parameter => Load(parameter.Parameter, parameter, scope),
            ILocalReferenceOperation local => Load(local.Local, local, scope),
            IConversionOperation conversion => Convert(conversion, scope),
            IUnaryOperation unary => Signed(unary, scope),
            IBinaryOperation binary => Arithmetic(binary, scope),
            IConditionalOperation choice => Choose(choice, scope),
            IInvocationOperation invocation => Invoke(invocation, scope),
            _ => Unsupported<Expression>(operation),
        });
    }

    /// <summary>A condition; null where it has problems or errors.</summary>
    public Condition? Condition(IOperation operation, Scope scope)
    {
        if (operation.ConstantValue is { HasValue: true, Value: bool value })
            return new Comparison(ComparisonOperator.Equal, 0, value ? 0 : 1);
        return Nested(operation, () => operation switch
        {
            IParenthesizedOperation parenthesized => Condition(parenthesized.Operand, scope),
            ILocalReferenceOperation local => scope.Conditions.TryGetValue(local.Local, out var known) ? known : null,
            IUnaryOperation { OperatorKind: UnaryOperatorKind.Not, OperatorMethod: null } not =>
                Condition(not.Operand, scope) is { } operand ? new Complement(operand) : null,
            IBinaryOperation binary when IsArithmetic(binary.OperatorMethod) => Logic(binary, scope),
            _ => Unsupported<Condition>(operation),
        });
    }

    /// <summary>Whether the values of a type are real numbers.</summary>
    protected virtual bool IsReal(ITypeSymbol? type) => type.IsReal();

    /// <summary>Whether an operator or conversion is that of numbers: one of C# has no method.</summary>
    protected virtual bool IsArithmetic(IMethodSymbol? method) => method is null;

    private T? Nested<T>(IOperation operation, Func<T?> read)
        where T : class
    {
        if (!library.TryEnter())
        {
            problems.AddTooLarge(operation.Syntax.GetLocation());
            return null;
        }

        var result = read();
        library.Leave();
        return result;
    }

    // Where the compiler has an error, it says so itself.
    protected T? Unsupported<T>(IOperation operation)
        where T : class
    {
        if (!Wording.IsBroken(operation))
            problems.AddUnsupported(operation);
        return null;
    }

    private Expression? Load(ISymbol symbol, IOperation reference, Scope scope)
    {
        if (scope.Numbers.TryGetValue(symbol, out var value))
            return value;
        return symbol is IParameterSymbol ? Unsupported<Expression>(reference) : null;
    }

    // float and double stand for the same real numbers; a conversion to a whole number would cut them.
    private Expression? Convert(IConversionOperation conversion, Scope scope)
    {
        var operand = conversion.Operand;
        var isWidening = IsReal(conversion.Type) ? IsNumber(operand.Type) : conversion.Type.IsNumber() && !IsReal(operand.Type);
        if (IsArithmetic(conversion.OperatorMethod) && conversion.Conversion.Exists && (isWidening || (conversion.IsImplicit && IsReal(conversion.Type))))
            return Number(operand, scope);
        return Unsupported<Expression>(conversion);
    }

    private Expression? Signed(IUnaryOperation unary, Scope scope) => unary.OperatorKind switch
    {
        _ when !IsArithmetic(unary.OperatorMethod) => Unsupported<Expression>(unary),
        UnaryOperatorKind.Plus => Number(unary.Operand, scope),
        UnaryOperatorKind.Minus => Number(unary.Operand, scope) is { } operand ? -operand : null,
        _ => Unsupported<Expression>(unary),
    };

    private Expression? Arithmetic(IBinaryOperation binary, Scope scope)
    {
        if (OperatorOf(binary.OperatorKind) is not { } binaryOperator || !IsArithmetic(binary.OperatorMethod) || !IsNumber(binary.Type))
            return Unsupported<Expression>(binary);
        var (left, right) = (Number(binary.LeftOperand, scope), Number(binary.RightOperand, scope));
        if (left is null || right is null)
            return null;

        // A quotient of whole numbers is cut, their sums and products overflow.
        return IsReal(binary.Type) ? new Binary(binaryOperator, left, right) : Unsupported<Expression>(binary);
    }

    private Expression? Choose(IConditionalOperation choice, Scope scope)
    {
        if (choice.WhenFalse is null)
            return Unsupported<Expression>(choice);
        var condition = Condition(choice.Condition, scope);
        var (whenTrue, whenFalse) = (Number(choice.WhenTrue, scope), Number(choice.WhenFalse, scope));
        if (condition is null || whenTrue is null || whenFalse is null)
            return null;
        return choice.Condition.ConstantValue is { HasValue: true, Value: bool known }
            ? known ? whenTrue : whenFalse
            : new Selection(condition, whenTrue, whenFalse);
    }

    private Condition? Logic(IBinaryOperation binary, Scope scope)
    {
        if (binary.Type?.SpecialType != SpecialType.System_Boolean)
            return Unsupported<Condition>(binary);
        if (ComparisonOf(binary.OperatorKind) is { } comparison && IsNumber(binary.LeftOperand.Type))
        {
            var (a, b) = (Number(binary.LeftOperand, scope), Number(binary.RightOperand, scope));
            return a is null || b is null ? null : new Comparison(comparison, a, b);
        }

        var isAnd = binary.OperatorKind is BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.And;
        if (!isAnd && binary.OperatorKind is not (BinaryOperatorKind.ConditionalOr or BinaryOperatorKind.Or))
            return Unsupported<Condition>(binary);
        var (left, right) = (Condition(binary.LeftOperand, scope), Condition(binary.RightOperand, scope));
        if (left is null || right is null)
            return null;
        return isAnd ? new Conjunction(left, right) : new Disjunction(left, right);
    }

    private bool IsNumber(ITypeSymbol? type) => type.IsNumber() || IsReal(type);

    private static BinaryOperator? OperatorOf(BinaryOperatorKind kind) => kind switch
    {
        BinaryOperatorKind.Add => BinaryOperator.Add,
        BinaryOperatorKind.Subtract => BinaryOperator.Subtract,
        BinaryOperatorKind.Multiply => BinaryOperator.Multiply,
        BinaryOperatorKind.Divide => BinaryOperator.Divide,
        _ => null,
    };

    private static ComparisonOperator? ComparisonOf(BinaryOperatorKind kind) => kind switch
    {
        BinaryOperatorKind.LessThan => ComparisonOperator.LessThan,
        BinaryOperatorKind.LessThanOrEqual => ComparisonOperator.LessThanOrEqual,
        BinaryOperatorKind.GreaterThan => ComparisonOperator.GreaterThan,
        BinaryOperatorKind.GreaterThanOrEqual => ComparisonOperator.GreaterThanOrEqual,
        BinaryOperatorKind.Equals => ComparisonOperator.Equal,
        BinaryOperatorKind.NotEquals => ComparisonOperator.NotEqual,
        _ => null,
    };
}
