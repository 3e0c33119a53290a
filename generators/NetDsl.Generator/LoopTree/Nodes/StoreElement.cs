using NetDsl.Generator.Formulas;
using NetDsl.Generator.Scheduling;

namespace NetDsl.Generator.LoopTree;

/// <summary>Stores one number, or adds it to what is there.</summary>
internal sealed record StoreElement(Access Target, Expression Value, bool Adds) : Node
{
    public override Node Map(Func<Expression, Expression> change) => this with { Target = (Access)change(Target), Value = change(Value) };
}
