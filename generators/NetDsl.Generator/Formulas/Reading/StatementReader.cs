using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace NetDsl.Generator.Formulas;

/// <summary>
/// Reads the statements of a body by running them on expressions in the place of numbers. An if with a return runs what
/// follows it twice, once for each way, and selects between the results.
/// </summary>
internal sealed class StatementReader(FormulaLibrary library, ProblemList problems, CancellationToken cancellationToken)
{
    // Ifs in a row, each of which goes on, double the ways through a body.
    private const int MaximumSteps = 5_000;

    private readonly ExpressionReader _expressions = new(library, problems);
    private int _steps;

    /// <summary>What a body returns; null where it has problems or errors.</summary>
    public Expression? Read(IBlockOperation body, Scope scope) => Run(body.Operations, 0, scope, null);

    /// <summary>What is returned by the statements from <paramref name="index"/> on, then by what follows their block.</summary>
    private Expression? Run(ImmutableArray<IOperation> statements, int index, Scope scope, Func<Scope, Expression?>? next)
    {
        cancellationToken.ThrowIfCancellationRequested();
        for (; index < statements.Length; index++)
        {
            var statement = statements[index];
            if (++_steps > MaximumSteps)
            {
                TooLarge(statement);
                return null;
            }

            var rest = index + 1;
            switch (statement)
            {
                case IReturnOperation { ReturnedValue: { } value }:
                    return _expressions.Number(value, scope);
                case IBlockOperation block when !Returns(block):
                    if (Assign(block, scope) is not { } after)
                        return null;
                    scope = after;
                    break;
                case IBlockOperation block:
                    return Nested(block, () => Run(block.Operations, 0, scope, ended => Run(statements, rest, ended, next)));
                case IConditionalOperation choice when Returns(choice):
                    return Nested(choice, () => Choose(choice, scope, ended => Run(statements, rest, ended, next)));
                default:
                    if (Assign(statement, scope) is not { } assigned)
                        return SkipRest(statements, rest, scope);
                    scope = assigned;
                    break;
            }
        }

        // Without a return at its end a body does not compile.
        return next?.Invoke(scope);
    }

    private Expression? Choose(IConditionalOperation choice, Scope scope, Func<Scope, Expression?> next)
    {
        if (_expressions.Condition(choice.Condition, scope) is not { } condition)
            return null;
        if (choice.Condition.ConstantValue is { HasValue: true, Value: bool known })
            return Branch(known ? choice.WhenTrue : choice.WhenFalse);

        var (whenTrue, whenFalse) = (Branch(choice.WhenTrue), Branch(choice.WhenFalse));
        return whenTrue is null || whenFalse is null ? null : new Selection(condition, whenTrue, whenFalse);

        Expression? Branch(IOperation? branch) => branch is null ? next(scope) : Run([branch], 0, scope, next);
    }

    /// <summary>The scope after a statement that does not return; null where it has problems or errors.</summary>
    private Scope? Assign(IOperation statement, Scope scope)
    {
        if (++_steps > MaximumSteps)
        {
            TooLarge(statement);
            return null;
        }

        switch (statement)
        {
            case IEmptyOperation:
                return scope;
            case IBlockOperation block:
                return Nested(block, () => AssignAll(block.Operations, scope));
            case IVariableDeclarationGroupOperation group:
                var declarators = group.Declarations.SelectMany(declaration => declaration.Declarators);
                return AssignAll(declarators, scope);
            case IVariableDeclaratorOperation declarator:
                return declarator.GetVariableInitializer() is { } initializer
                    ? _expressions.Store(declarator.Symbol, initializer.Value, scope)
                    : scope;
            case IExpressionStatementOperation expression:
                return _expressions.Assign(expression.Operation, scope);
            case IConditionalOperation choice:
                return Nested(choice, () => AssignEither(choice, scope));
            default:
                if (statement.Kind is not (OperationKind.Invalid or OperationKind.None))
                    problems.AddUnsupported(statement);
                return null;
        }
    }

    private Scope? AssignAll(IEnumerable<IOperation> statements, Scope scope)
    {
        Scope? current = scope;
        foreach (var statement in statements)
        {
            if (current is not null)
                current = Assign(statement, current);
        }

        return current;
    }

    private Scope? AssignEither(IConditionalOperation choice, Scope scope)
    {
        var condition = _expressions.Condition(choice.Condition, scope);
        var whenTrue = Assign(choice.WhenTrue, scope);
        var whenFalse = choice.WhenFalse is null ? scope : Assign(choice.WhenFalse, scope);
        if (condition is null || whenTrue is null || whenFalse is null)
            return null;
        return choice.Condition.ConstantValue is { HasValue: true, Value: bool known }
            ? known ? whenTrue : whenFalse
            : Scope.Select(condition, whenTrue, whenFalse);
    }

    private T? Nested<T>(IOperation statement, Func<T?> read)
        where T : class
    {
        if (!library.TryEnter())
        {
            TooLarge(statement);
            return null;
        }

        var result = read();
        library.Leave();
        return result;
    }

    // One problem after another is shown, not only the first.
    private Expression? SkipRest(ImmutableArray<IOperation> statements, int index, Scope scope)
    {
        foreach (var statement in statements.Skip(index))
        {
            if (statement is ILoopOperation or ITryOperation or ISwitchOperation or IThrowOperation)
                Assign(statement, scope);
        }

        return null;
    }

    private void TooLarge(IOperation statement) => problems.Add(ProblemList.TooLarge, Wording.Place(statement));

    private static bool Returns(IOperation operation) => operation.Descendants().Any(descendant => descendant is IReturnOperation);
}
