using NetDsl.Generator.Equations;
using NetDsl.Generator.Formulas;

namespace NetDsl.Generator.Scheduling;

/// <summary>
/// A sum whose terms each belong to one element, <c>∂W[v,n] = Σₛₜ (v = x[s;t] ? ∂y[s;t,n] : 0)</c>: each term is added to
/// its element.
/// </summary>
/// <param name="Nest">The equation; the sum is its whole value.</param>
/// <param name="Over">The indices of the sum.</param>
/// <param name="Index">The index of the target that is looked up.</param>
/// <param name="Key">The number that it must be.</param>
/// <param name="Term">The term.</param>
/// <param name="Vector">The index along which vectors go, if there is one.</param>
internal sealed record Scatter(Nest Nest, EquatableArray<Axis> Over, Axis Index, Expression Key, Expression Term, Axis? Vector) : Loops(Nest)
{
    /// <summary>Sees an equation as a scatter; null where it is something else.</summary>
    public static Scatter? Of(Nest nest)
    {
        if (nest.Value is not Reduction { Operator: ReductionOperator.Sum } sum || !nest.IsInjective)
            return null;
        return nest.Axes
            .Where(axis => axis != Axis.Sample)
            .Select(index => KeyedTerm.Of(sum.Body, index) is { } term
                ? new Scatter(nest, sum.Over, index, term.Key, term.Value, VectorAxis.OfMap(nest, [.. term.Value.All<Access>(_ => true)], index))
                : null)
            .FirstOrDefault(scatter => scatter is not null);
    }
}
