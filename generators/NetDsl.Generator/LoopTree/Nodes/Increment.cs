using NetDsl.Generator.Formulas;

namespace NetDsl.Generator.LoopTree;

/// <summary>Counts on: <c>x++</c>.</summary>
internal sealed record Increment(Expression Local) : Node
{
    public override Node Map(Func<Expression, Expression> change) => new Increment(change(Local));
}
