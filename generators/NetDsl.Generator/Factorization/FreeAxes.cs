using NetDsl.Generator.Equations;
using NetDsl.Generator.Formulas;

namespace NetDsl.Generator.Factorization;

/// <summary>On which indices an expression depends.</summary>
internal static class FreeAxes
{
    /// <summary>The indices that stand outside of the sums over them, each once, in the order in which they are written.</summary>
    public static IReadOnlyList<Axis> AxesOf(this Expression expression)
    {
        var found = new List<Axis>();
        Collect(expression, []);
        return found;

        void Collect(Expression part, IEnumerable<Axis> bound)
        {
            found.AddRange(Own(part).Where(axis => !bound.Contains(axis) && !found.Contains(axis)));
            var inside = part is Reduction reduction ? [.. bound, .. reduction.Over] : bound;
            part.Map(operand =>
            {
                Collect(operand, inside);
                return operand;
            });
        }
    }

    /// <summary>Whether an expression depends on no other indices than the given ones.</summary>
    public static bool IsWithin(this Expression expression, IEnumerable<Axis> axes) => !expression.AxesOf().Except(axes).Any();

    /// <summary>Whether two expressions depend on the same indices.</summary>
    public static bool HasAxesOf(this Expression expression, Expression other) =>
        expression.IsWithin(other.AxesOf()) && other.IsWithin(expression.AxesOf());

    /// <summary>Whether an expression holds a sum or maximum.</summary>
    public static bool HasReductions(this Expression expression) => expression.Reductions().Count > 0;

    private static IEnumerable<Axis> Own(Expression part) => part switch
    {
        TensorRead read => read.Axes,
        Position position => position.At.Axes,
        _ => [],
    };
}
