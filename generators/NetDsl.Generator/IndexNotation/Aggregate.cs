using NetDsl.Generator.Formulas;

namespace NetDsl.Generator.IndexNotation;

/// <summary>A sum or maximum over letters: <c>Σₖ x[k]·W[k,n]</c>.</summary>
internal sealed record Aggregate(Aggregation Aggregation, EquatableArray<string> Over, Expression Body) : Expression
{
    public override Expression Map(Func<Expression, Expression> change)
    {
        var body = change(Body);
        return ReferenceEquals(body, Body) ? this : this with { Body = body };
    }
}
