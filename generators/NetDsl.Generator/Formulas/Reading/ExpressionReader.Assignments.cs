using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace NetDsl.Generator.Formulas;

internal sealed partial class ExpressionReader
{
    /// <summary>The scope once a variable holds a value; null where the value has problems or errors.</summary>
    public Scope? Store(ISymbol variable, IOperation value, Scope scope)
    {
        if (value.Type?.SpecialType == SpecialType.System_Boolean)
            return Condition(value, scope) is { } condition ? scope.With(variable, condition) : null;
        return Number(value, scope) is { } number ? Keep(variable, number, value, scope) : null;
    }

    /// <summary>The scope after an assignment that is a statement: <c>=</c>, <c>+=</c>, <c>++</c>.</summary>
    public Scope? Assign(IOperation assignment, Scope scope)
    {
        switch (assignment)
        {
            case ISimpleAssignmentOperation { IsRef: false } simple when Variable(simple.Target) is { } variable:
                return Store(variable, simple.Value, scope);

            case ICompoundAssignmentOperation { OperatorMethod: null } compound when Variable(compound.Target) is { } variable:
                if (OperatorOf(compound.OperatorKind) is not { } binaryOperator || !compound.Type.IsReal())
                    break;
                var (left, right) = (Number(compound.Target, scope), Number(compound.Value, scope));
                return left is null || right is null ? null : Keep(variable, new Binary(binaryOperator, left, right), compound, scope);

            case IIncrementOrDecrementOperation { OperatorMethod: null } step when Variable(step.Target) is { } variable && step.Type.IsReal():
                if (Number(step.Target, scope) is not { } counted)
                    return null;
                return Keep(variable, step.Kind == OperationKind.Increment ? counted + 1 : counted - 1, step, scope);
        }

        Unsupported<Expression>(assignment);
        return null;
    }

    private static ISymbol? Variable(IOperation target) => target switch
    {
        ILocalReferenceOperation { Local.RefKind: RefKind.None } local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        _ => null,
    };

    // A variable is put in wherever it is used, so that its size doubles with var b = a * a; var c = b * b; ...
    private Scope? Keep(ISymbol variable, Expression value, IOperation place, Scope scope)
    {
        if (!value.IsTooLarge())
            return scope.With(variable, value);
        problems.Add(ProblemList.TooLarge, place.Syntax.GetLocation());
        return null;
    }
}
