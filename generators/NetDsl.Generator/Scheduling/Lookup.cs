using NetDsl.Generator.Equations;
using NetDsl.Generator.Formulas;

namespace NetDsl.Generator.Scheduling;

/// <summary>
/// A sum of which one term is not zero, <c>y[t,n] = Σᵥ (v = x[t] ? W[v,n] : 0)</c>: the term is looked up. Where the number
/// is none of the index's, the sum is zero.
/// </summary>
/// <param name="Nest">The equation; the sum is its whole value.</param>
/// <param name="Index">The index that is looked up.</param>
/// <param name="Key">The number that it must be.</param>
/// <param name="Term">The term.</param>
/// <param name="Vector">The index along which vectors go, if there is one.</param>
internal sealed record Lookup(Nest Nest, Axis Index, Expression Key, Expression Term, Axis? Vector) : Loops(Nest)
{
    /// <summary>Sees an equation as a lookup; null where it is something else.</summary>
    public static Lookup? Of(Nest nest) =>
        nest.Value is Reduction { Operator: ReductionOperator.Sum, Over: [var index] } sum && KeyedTerm.Of(sum.Body, index) is { } term
            ? new Lookup(nest, index, term.Key, term.Value, VectorAxis.OfMap(nest, [.. term.Value.All<Access>(_ => true)], KeyAxes(nest, term.Key)))
            : null;

    /// <summary>The indices on which the number depends: each of their values looks up another term.</summary>
    private static IEnumerable<Axis> KeyAxes(Nest nest, Expression key) =>
        nest.Axes.Where(axis => key.All<Access>(_ => true).Any(access => access.DependsOn(axis)));
}
