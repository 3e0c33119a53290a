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

    /// <summary>
    /// The expression with an affine form put in for each of some indices. Those of a sum or maximum in it are its own: they stay,
    /// and are called otherwise where what is put in has an index of that name.
    /// </summary>
    public static Expression Rename(this Expression expression, IReadOnlyDictionary<Axis, Subscript> axes)
    {
        return axes.Count == 0 ? expression : expression.Replace(part => part switch
        {
            TensorRead read => Flattening.Undo(read.Replace(Find)),
            Position position => new Position(position.At.Replace(Find)),
            Reduction reduction => Within(reduction),
            _ => null,
        });

        Subscript? Find(Axis axis) => axes.TryGetValue(axis, out var subscript) ? subscript : null;

        Expression Within(Reduction reduction)
        {
            var free = axes.Where(renamed => !reduction.Over.Contains(renamed.Key) && reduction.Body.DependsOn(renamed.Key))
                .ToDictionary(renamed => renamed.Key, renamed => renamed.Value);
            var own = reduction.Over.ToDictionary(index => index, index => index.Unlike(free.Values.SelectMany(form => form.Axes)));
            foreach (var (index, other) in own.Where(pair => pair.Key != pair.Value).Select(pair => (pair.Key, pair.Value)))
                free.Add(index, other);
            return reduction with { Over = own.Values.ToEquatableArray(), Body = reduction.Body.Rename(free) };
        }
    }

    /// <summary>Whether an index stands in an expression.</summary>
    private static bool DependsOn(this Expression expression, Axis axis) =>
        expression.Reads().Any(read => read.DependsOn(axis)) || expression.All<Position>(_ => true).Any(position => position.At.DependsOn(axis));

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
