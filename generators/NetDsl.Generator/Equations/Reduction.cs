using NetDsl.Generator.Formulas;

namespace NetDsl.Generator.Equations;

/// <summary>A sum or maximum of an expression over an index: <c>Σₖ x[k]·W[k,n]</c>.</summary>
internal sealed record Reduction(ReductionOperator Operator, Axis Over, Expression Body) : Expression
{
    public static Reduction Sum(Axis over, Expression body) => new(ReductionOperator.Sum, over, body);

    public static Reduction Max(Axis over, Expression body) => new(ReductionOperator.Max, over, body);

    public override Expression Map(Func<Expression, Expression> change)
    {
        var body = change(Body);
        return ReferenceEquals(body, Body) ? this : this with { Body = body };
    }
}
