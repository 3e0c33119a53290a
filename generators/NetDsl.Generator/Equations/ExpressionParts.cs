using NetDsl.Generator.Formulas;

namespace NetDsl.Generator.Equations;

/// <summary>What an expression reads and sums.</summary>
internal static class ExpressionParts
{
    /// <summary>All elements that are read, each once, in the order in which they are written.</summary>
    public static IReadOnlyList<TensorRead> Reads(this Expression expression) => expression.All<TensorRead>(into: _ => true);

    /// <summary>The elements that are read outside of sums and maxima.</summary>
    public static IReadOnlyList<TensorRead> ReadsOutsideReductions(this Expression expression) =>
        expression.All<TensorRead>(into: part => part is not Reduction);

    /// <summary>The outermost sums and maxima.</summary>
    public static IReadOnlyList<Reduction> Reductions(this Expression expression) =>
        expression.All<Reduction>(into: part => part is not Reduction);

    /// <summary>The expression with an affine form put in for each of some indices.</summary>
    public static Expression Rename(this Expression expression, IReadOnlyDictionary<Axis, Subscript> axes)
    {
        return axes.Count == 0 ? expression : expression.Replace(part => part switch
        {
            TensorRead read => Flattening.Undo(read.Replace(Find)),
            Position position => new Position(position.At.Replace(Find)),
            _ => null,
        });

        Subscript? Find(Axis axis) => axes.TryGetValue(axis, out var subscript) ? subscript : null;
    }

    /// <summary>Whether a condition compares a part of a kind.</summary>
    public static bool Contains<T>(this Condition condition)
        where T : Expression => new Selection(condition, 0, 0).All<T>(_ => true).Count > 0;

    /// <summary>The parts of a kind, each once, in the order in which they are written.</summary>
    /// <param name="expression">The expression.</param>
    /// <param name="into">Whether to look for more within a part.</param>
    public static IReadOnlyList<T> All<T>(this Expression expression, Func<Expression, bool> into)
        where T : Expression
    {
        var found = new List<T>();
        var known = new HashSet<T>();
        Visit(expression);
        return found;

        Expression Visit(Expression part)
        {
            if (part is T wanted && known.Add(wanted))
                found.Add(wanted);
            if (into(part))
                part.Map(Visit);
            return part;
        }
    }
}
