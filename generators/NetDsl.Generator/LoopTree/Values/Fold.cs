using NetDsl.Generator.Equations;
using NetDsl.Generator.Formulas;

namespace NetDsl.Generator.LoopTree;

/// <summary>The sum or maximum of the lanes of a vector.</summary>
internal sealed record Fold(ReductionOperator Operator, Expression Lanes) : Expression
{
    public override Expression Map(Func<Expression, Expression> change) =>
        change(Lanes) is var lanes && ReferenceEquals(lanes, Lanes) ? this : new Fold(Operator, lanes);
}
