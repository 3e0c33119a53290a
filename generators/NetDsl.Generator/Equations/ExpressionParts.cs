using NetDsl.Generator.Formulas;

namespace NetDsl.Generator.Equations;

/// <summary>What an expression reads and sums.</summary>
internal static class ExpressionParts
{
    /// <summary>All elements that are read, each once, in the order in which they are written.</summary>
    public static IReadOnlyList<TensorRead> Reads(this Expression expression) =>
        Collect<TensorRead>(expression, into: _ => true);

    /// <summary>The elements that are read outside of sums and maxima.</summary>
    public static IReadOnlyList<TensorRead> ReadsOutsideReductions(this Expression expression) =>
        Collect<TensorRead>(expression, into: part => part is not Reduction);

    /// <summary>The outermost sums and maxima.</summary>
    public static IReadOnlyList<Reduction> Reductions(this Expression expression) =>
        Collect<Reduction>(expression, into: part => part is not Reduction);

    /// <summary>The expression with each index put in for another one.</summary>
    public static Expression Rename(this Expression expression, IReadOnlyDictionary<Axis, Axis> axes) =>
        expression.Replace(part => part is TensorRead read
            ? read with { At = read.At.Select(at => axes.TryGetValue(at.Axis, out var axis) ? at with { Axis = axis } : at).ToEquatableArray() }
            : null);

    private static List<T> Collect<T>(Expression expression, Func<Expression, bool> into)
        where T : Expression
    {
        var found = new List<T>();
        Visit(expression);
        return found;

        Expression Visit(Expression part)
        {
            if (part is T wanted && !found.Contains(wanted))
                found.Add(wanted);
            if (into(part))
                part.Map(Visit);
            return part;
        }
    }
}
