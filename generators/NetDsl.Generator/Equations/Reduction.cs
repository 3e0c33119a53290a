using NetDsl.Generator.Formulas;

namespace NetDsl.Generator.Equations;

/// <summary>A sum or maximum of an expression over indices, the last of which runs fastest: <c>Σₖ x[k]·W[k,n]</c>.</summary>
internal sealed record Reduction(ReductionOperator Operator, EquatableArray<Axis> Over, Expression Body) : Expression
{
    public static Reduction Sum(Axis over, Expression body) => Sum([over], body);

    public static Reduction Max(Axis over, Expression body) => Max([over], body);

    /// <summary>A sum; a sum of sums is one sum over all their indices.</summary>
    public static Reduction Sum(IEnumerable<Axis> over, Expression body) =>
        BoundIndices.Apart(body, over) is Reduction { Operator: ReductionOperator.Sum } inner
            ? inner with { Over = over.Concat(inner.Over).ToEquatableArray() }
            : new(ReductionOperator.Sum, over.ToEquatableArray(), body);

    public static Reduction Max(IEnumerable<Axis> over, Expression body) => new(ReductionOperator.Max, over.ToEquatableArray(), body);

    /// <summary>The place of the first maximum, counted in the order in which the indices run.</summary>
    public static Reduction ArgMax(IEnumerable<Axis> over, Expression body) => new(ReductionOperator.ArgMax, over.ToEquatableArray(), body);

    /// <summary>The place, in the order in which the indices run, of the term with given indices.</summary>
    public Position Place => new(Over.Aggregate((Subscript)0, (place, axis) => (place * axis.Extent) + axis));

    public override Expression Map(Func<Expression, Expression> change)
    {
        var body = change(Body);
        return ReferenceEquals(body, Body) ? this : this with { Body = body };
    }
}
