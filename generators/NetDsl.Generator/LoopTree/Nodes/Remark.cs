using NetDsl.Generator.Equations;
using NetDsl.Generator.Formulas;

namespace NetDsl.Generator.LoopTree;

/// <summary>The equation that the next statements compute.</summary>
internal sealed record Remark(Equation Equation) : Node
{
    public override Node Map(Func<Expression, Expression> change) => this;
}
