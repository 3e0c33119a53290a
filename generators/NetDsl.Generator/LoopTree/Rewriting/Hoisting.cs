using NetDsl.Generator.Equations;
using NetDsl.Generator.Formulas;
using NetDsl.Generator.Scheduling;

namespace NetDsl.Generator.LoopTree;

/// <summary>
/// Loop-invariant code motion: the largest parts of an expression that do not depend on some indices, such as the weights (u + 0.5)/2 of
/// an interpolation, are computed once, in front of the loops along these.
/// </summary>
internal static class Hoisting
{
    /// <summary>Takes such parts out.</summary>
    /// <param name="expression">The expression, of single numbers.</param>
    /// <param name="axes">The indices.</param>
    /// <param name="temporaries">Where the names of locals come from.</param>
    /// <returns>The locals, which hold a part in all lanes, and the expression with them in its place.</returns>
    public static (IReadOnlyList<Node> Before, Expression Value) Of(Expression expression, IReadOnlyList<Axis> axes, Temporaries temporaries)
    {
        var before = new List<Node>();
        var value = Of(expression, axes, part =>
        {
            var local = temporaries.New();
            before.Add(new Let(local, new Broadcast(part), Width.Vector));
            return local;
        });
        return (before, value);
    }

    /// <summary>The expression with locals in the place of such parts.</summary>
    /// <param name="expression">The expression, of single numbers.</param>
    /// <param name="axes">The indices.</param>
    /// <param name="declare">Declares the local of a part.</param>
    public static Expression Of(Expression expression, IReadOnlyList<Axis> axes, Func<Expression, Local> declare) => expression.Replace(part =>
        part is Reduction ? part
        : part is (Binary or Call or Negation or Selection) && axes.All(axis => IsInvariant(part, axis)) && !IsConstant(part) ? declare(part)
        : null);

    // What a local holds may depend on any index.
    private static bool IsInvariant(Expression expression, Axis axis) =>
        expression.All<Reduction>(_ => true).Count == 0
        && expression.All<Local>(_ => true).Count == 0
        && expression.All<Access>(_ => true).All(access => !access.DependsOn(axis))
        && expression.All<Position>(_ => true).All(position => !position.At.DependsOn(axis));

    /// <summary>Whether the JIT folds it.</summary>
    private static bool IsConstant(Expression expression) =>
        expression.All<Access>(_ => true).Count == 0 && expression.All<Position>(_ => true).Count == 0 && expression.All<Variable>(_ => true).Count == 0;
}
