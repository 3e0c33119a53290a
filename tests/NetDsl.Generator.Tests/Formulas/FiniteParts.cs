using NetDsl.Generator.Formulas;

namespace NetDsl.Generator.Tests.Formulas;

internal static class FiniteParts
{
    /// <summary>Whether every part of an expression is finite, also those that only decide a condition.</summary>
    public static bool IsFiniteThroughout(this Expression expression, Func<string, double> variables)
    {
        var finite = double.IsFinite(Evaluator.Evaluate(expression, variables));
        expression.Map(operand =>
        {
            finite = finite && operand.IsFiniteThroughout(variables);
            return operand;
        });
        return finite;
    }
}
