using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace NetDsl.Generator.Formulas;

internal partial class ExpressionReader
{
    /// <summary>The scope once a variable holds a value; null where the value has problems or errors.</summary>
    public virtual Scope? Store(ISymbol variable, IOperation value, Scope scope)
    {
        if (value.Type?.SpecialType == SpecialType.System_Boolean)
            return Condition(value, scope) is { } condition ? scope.With(variable, condition) : null;
        return Keep(variable, Number(value, scope), value, scope);
    }

    /// <summary>The scope after an assignment that is a statement: <c>=</c>, <c>+=</c>, <c>++</c>.</summary>
    public Scope? Assign(IOperation assignment, Scope scope)
    {
        switch (assignment)
        {
            case ISimpleAssignmentOperation { IsRef: false } simple when Variable(simple.Target) is { } variable:
                return Store(variable, simple.Value, scope);

            case ICompoundAssignmentOperation compound
                when IsArithmetic(compound.OperatorMethod)
                    && Variable(compound.Target) is { } variable
                    && OperatorOf(compound.OperatorKind) is { } binaryOperator
                    && IsReal(compound.Type):
                var (left, right) = (Number(compound.Target, scope), Number(compound.Value, scope));
                var result = left is null || right is null ? null : new Binary(binaryOperator, left, right);
                return Keep(variable, result, compound, scope);

            case IIncrementOrDecrementOperation { OperatorMethod: null } step
                when Variable(step.Target) is { } variable && step.Type.IsReal():
                var change = step.Kind == OperationKind.Increment ? BinaryOperator.Add : BinaryOperator.Subtract;
                return Keep(variable, Number(step.Target, scope) is { } counted ? new Binary(change, counted, 1) : null, step, scope);

            // That a sum or a name is no statement is C#'s to say.
            case IBinaryOperation or IUnaryOperation or ILocalReferenceOperation or IParameterReferenceOperation or ILiteralOperation:
                return null;

            default:
                return Unsupported<Scope>(assignment);
        }
    }

    private static ISymbol? Variable(IOperation target) => target switch
    {
        ILocalReferenceOperation { Local.RefKind: RefKind.None } local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        _ => null,
    };

    /// <summary>The scope once a variable holds a number.</summary>
    /// <remarks>It is put in wherever it is used, so that its size doubles with var b = a * a; var c = b * b; ...</remarks>
    protected virtual Scope? Keep(ISymbol variable, Expression? value, IOperation place, Scope scope)
    {
        if (value is null)
            return null;
        if (!value.IsTooLarge())
            return scope.With(variable, value);
        problems.AddTooLarge(place.Syntax.GetLocation());
        return null;
    }
}
