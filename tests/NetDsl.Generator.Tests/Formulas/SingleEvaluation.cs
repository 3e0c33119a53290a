using System.Reflection;
using NetDsl.Generator.Formulas;

namespace NetDsl.Generator.Tests.Formulas;

/// <summary>The value of an expression as generated code computes it: in float, through <see cref="VectorMath"/>.</summary>
internal static class SingleEvaluation
{
    private static readonly Dictionary<(string Name, int Arity), MethodInfo> Functions = typeof(VectorMath)
        .GetMethods(BindingFlags.Public | BindingFlags.Static)
        .Where(method => method.ReturnType == typeof(float))
        .ToDictionary(method => (method.Name, method.GetParameters().Length));

    /// <summary>An expression of one variable as a function.</summary>
    public static Func<float, float> Compile(Expression expression) => expression switch
    {
        Constant { Value: var value } => _ => (float)value,
        Variable => x => x,
        Negation negation => Compile(negation.Operand) is var operand ? x => -operand(x) : null!,
        Binary binary => Compile(binary.Operator, Compile(binary.Left), Compile(binary.Right)),
        Selection { Condition: Comparison comparison } selection => Compile(
            comparison.Operator,
            [Compile(comparison.Left), Compile(comparison.Right), Compile(selection.WhenTrue), Compile(selection.WhenFalse)]),
        Call { Arguments.Count: 1 } call => Of(call, Compile(call.Arguments[0])),
        _ => throw new NotSupportedException(FormulaText.Write(expression)),
    };

    private static Func<float, float> Of(Call call, Func<float, float> argument)
    {
        var function = Functions[(call.Function.ToString(), 1)].CreateDelegate<Func<float, float>>();
        return x => function(argument(x));
    }

    private static Func<float, float> Compile(BinaryOperator symbol, Func<float, float> left, Func<float, float> right) =>
        symbol switch
        {
            BinaryOperator.Add => x => left(x) + right(x),
            BinaryOperator.Subtract => x => left(x) - right(x),
            BinaryOperator.Multiply => x => left(x) * right(x),
            _ => x => left(x) / right(x),
        };

    private static Func<float, float> Compile(ComparisonOperator comparison, Func<float, float>[] parts) =>
        x => Evaluator.Compare(comparison, parts[0](x), parts[1](x)) ? parts[2](x) : parts[3](x);
}
