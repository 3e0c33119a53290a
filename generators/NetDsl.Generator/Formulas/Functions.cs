namespace NetDsl.Generator.Formulas;

/// <summary>Elementary functions as equations write them: <c>e[n] = Exp(z[n] - max)</c>.</summary>
internal static class Functions
{
    public static Expression Exp(Expression x) => new Call(ElementaryFunction.Exp, [x]);

    public static Expression Log(Expression x) => new Call(ElementaryFunction.Log, [x]);

    public static Expression Sqrt(Expression x) => new Call(ElementaryFunction.Sqrt, [x]);

    public static Expression Abs(Expression x) => new Call(ElementaryFunction.Abs, [x]);

    public static Expression Square(Expression x) => x * x;

    public static Expression Sin(Expression x) => new Call(ElementaryFunction.Sin, [x]);

    public static Expression Cos(Expression x) => new Call(ElementaryFunction.Cos, [x]);

    public static Expression Tanh(Expression x) => new Call(ElementaryFunction.Tanh, [x]);

    public static Expression Sigmoid(Expression x) => new Call(ElementaryFunction.Sigmoid, [x]);

    /// <summary>One of two values, by a condition.</summary>
    public static Expression If(Condition condition, Expression whenTrue, Expression whenFalse) => new Selection(condition, whenTrue, whenFalse);

    public static Condition AreEqual(Expression left, Expression right) => new Comparison(ComparisonOperator.Equal, left, right);

    /// <summary>A formula of given arguments; options that are not given have their defaults.</summary>
    public static Expression Of(this Formula formula, params Expression[] arguments)
    {
        var values = formula.Parameters.Select((parameter, i) => (parameter.Name, Value: i < arguments.Length ? arguments[i] : parameter.Default ?? 0));
        var byName = values.ToDictionary(pair => pair.Name, pair => pair.Value);
        return Simplifier.Simplify(formula.Body.Replace(part => part is Variable variable ? byName[variable.Name] : null));
    }

    /// <summary>Whether an expression holds a function that costs many times an addition.</summary>
    public static bool IsExpensive(this Expression expression)
    {
        var expensive = false;
        Visit(expression);
        return expensive;

        Expression Visit(Expression part)
        {
            expensive |= part is Call call && call.Function.Facts().IsExpensive;
            return part.Map(Visit);
        }
    }
}
