using NetDsl.Generator.Formulas;

namespace NetDsl.Generator.LoopTree;

/// <summary>Declares a local: <c>var x = value</c>.</summary>
internal sealed record Let(Expression Local, Expression Value, Width Width) : Node
{
    public override Node Map(Func<Expression, Expression> change) => new Let(change(Local), change(Value), Width);
}
