using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace NetDsl.Generator.Formulas;

internal partial class ExpressionReader
{
    /// <summary>What a call gives: that of an elementary function, or the body of another formula.</summary>
    protected virtual Expression? Invoke(IInvocationOperation invocation, Scope scope)
    {
        var method = invocation.TargetMethod;
        var isFunction = MathematicalMethods.Contains(method);
        if (!isFunction && !FormulaSignature.IsMarked(method))
            return Unsupported<Expression>(invocation);

        // In the order of the parameters, whatever order they were written in; left-out ones have their defaults.
        var values = new Expression[method.Parameters.Length];
        var isComplete = true;
        foreach (var argument in invocation.Arguments)
        {
            if (argument.Parameter is { } parameter && Number(argument.Value, scope) is { } value)
                values[parameter.Ordinal] = value;
            else
                isComplete = false;
        }

        if (!isComplete || invocation.Arguments.Length != values.Length)
            return null;
        return isFunction ? MathematicalMethods.Apply(method.Name, values) : PutIn(invocation, values);
    }

    /// <summary>The body of another formula with the arguments put in.</summary>
    private Expression? PutIn(IInvocationOperation invocation, Expression[] values)
    {
        var method = invocation.TargetMethod;
        var place = invocation.Syntax.GetLocation();
        if (library.IsInProgress(method))
        {
            problems.Add($"'{method.Name}' calls itself; a formula is finite", place);
            return null;
        }

        var reading = library.Read(method);
        if (reading.Formula is not { } formula || formula.Parameters.Count != values.Length)
        {
            if (reading.Problems.Count > 0)
                problems.Add($"'{method.Name}' is no formula: {reading.Problems[0].Reason}", place);
            return null;
        }

        var named = new Dictionary<string, Expression>(StringComparer.Ordinal);
        for (var i = 0; i < values.Length; i++)
            named[formula.Parameters[i].Name] = values[i];
        var body = formula.Body.Replace(node => node is Variable variable ? named[variable.Name] : null);
        if (!body.IsTooLarge())
            return body;
        problems.AddTooLarge(place);
        return null;
    }
}
