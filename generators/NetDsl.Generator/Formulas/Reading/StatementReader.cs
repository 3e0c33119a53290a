using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace NetDsl.Generator.Formulas;

/// <summary>
/// Reads the statements of a body by running them on expressions in the place of numbers. An if with a return runs what
/// follows it twice, once for each way, and selects between the results. After a problem it goes on to find the next.
/// </summary>
internal sealed class StatementReader(
    ExpressionReader expressions, FormulaLibrary library, ProblemList problems, CancellationToken cancellationToken)
{
    // Ifs in a row, each of which may go on, double the ways through a body.
    private const int MaximumSteps = 5_000;

    // Stands for a condition that has problems.
    private static readonly Condition Unknown = new Comparison(ComparisonOperator.Equal, double.NaN, double.NaN);

    private int _steps;
    private bool _failed;

    /// <summary>What a body returns; null where it has problems or errors.</summary>
    public Expression? Read(IBlockOperation body, Scope scope)
    {
        var result = Run(body.Operations, 0, scope, null);
        return _failed ? null : result;
    }

    /// <summary>What is returned by the statements from <paramref name="index"/> on, then by what follows their block.</summary>
    private Expression? Run(ImmutableArray<IOperation> statements, int index, Scope scope, Func<Scope, Expression?>? next)
    {
        cancellationToken.ThrowIfCancellationRequested();
        for (; index < statements.Length && TakeStep(statements[index]); index++)
        {
            var rest = index + 1;
            switch (statements[index])
            {
                case IReturnOperation { ReturnedValue: { } value }:
                    return expressions.Number(value, scope);
                case IBlockOperation block when Returns(block):
                    return Nested(block, () => Run(block.Operations, 0, scope, ended => Run(statements, rest, ended, next)));
                case IConditionalOperation choice when Returns(choice):
                    return Nested(choice, () => Choose(choice, scope, ended => Run(statements, rest, ended, next)));
                case var statement:
                    scope = Assign(statement, scope);
                    break;
            }
        }

        // Without a return at its end a body does not compile.
        return problems.IsTooLarge ? null : next?.Invoke(scope);
    }

    private Expression? Choose(IConditionalOperation choice, Scope scope, Func<Scope, Expression?> next)
    {
        var condition = Condition(choice, scope);
        if (Known(choice) is { } known)
            return Branch(known ? choice.WhenTrue : choice.WhenFalse);
        var (whenTrue, whenFalse) = (Branch(choice.WhenTrue), Branch(choice.WhenFalse));
        return whenTrue is null || whenFalse is null ? null : new Selection(condition, whenTrue, whenFalse);

        Expression? Branch(IOperation? branch) => branch is null ? next(scope) : Run([branch], 0, scope, next);
    }

    /// <summary>The scope after a statement that does not return.</summary>
    private Scope Assign(IOperation statement, Scope scope) => statement switch
    {
        IEmptyOperation => scope,
        IBlockOperation block => Nested(block, () => AssignAll(block.Operations, scope)) ?? scope,
        IConditionalOperation choice => Nested(choice, () => AssignEither(choice, scope)) ?? scope,
        IVariableDeclarationGroupOperation group => AssignAll(group.Declarations.SelectMany(declaration => declaration.Declarators), scope),
        IVariableDeclaratorOperation declarator when declarator.GetVariableInitializer() is { } initializer =>
            expressions.Store(declarator.Symbol, initializer.Value, scope) ?? Fail(scope),
        IVariableDeclaratorOperation => scope,
        IExpressionStatementOperation expression => expressions.Assign(expression.Operation, scope) ?? Fail(scope),
        _ => Unsupported(statement, scope),
    };

    private Scope AssignAll(IEnumerable<IOperation> statements, Scope scope)
    {
        foreach (var statement in statements)
        {
            if (TakeStep(statement))
                scope = Assign(statement, scope);
        }

        return scope;
    }

    private Scope AssignEither(IConditionalOperation choice, Scope scope)
    {
        var condition = Condition(choice, scope);
        var whenTrue = Assign(choice.WhenTrue, scope);
        var whenFalse = choice.WhenFalse is null ? scope : Assign(choice.WhenFalse, scope);
        return Known(choice) is { } known
            ? known ? whenTrue : whenFalse
            : Scope.Select(condition, whenTrue, whenFalse);
    }

    private Condition Condition(IConditionalOperation choice, Scope scope)
    {
        if (expressions.Condition(choice.Condition, scope) is { } condition)
            return condition;
        _failed = true;
        return Unknown;
    }

    private Scope Unsupported(IOperation statement, Scope scope)
    {
        if (statement.Kind is not (OperationKind.Invalid or OperationKind.None))
            problems.AddUnsupported(statement);
        return Fail(scope);
    }

    private Scope Fail(Scope scope)
    {
        _failed = true;
        return scope;
    }

    private T? Nested<T>(IOperation statement, Func<T?> read)
        where T : class
    {
        if (!library.TryEnter())
        {
            problems.AddTooLarge(Wording.Place(statement));
            return null;
        }

        var result = read();
        library.Leave();
        return result;
    }

    private bool TakeStep(IOperation statement)
    {
        if (++_steps > MaximumSteps)
            problems.AddTooLarge(Wording.Place(statement));
        return !problems.IsTooLarge;
    }

    private static bool Returns(IOperation operation) => operation.Descendants().Any(descendant => descendant is IReturnOperation);

    private static bool? Known(IConditionalOperation choice) =>
        choice.Condition.ConstantValue is { HasValue: true, Value: bool known } ? known : null;
}
