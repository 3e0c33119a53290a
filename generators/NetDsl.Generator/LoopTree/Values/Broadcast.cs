using NetDsl.Generator.Formulas;

namespace NetDsl.Generator.LoopTree;

/// <summary>The same number in all lanes.</summary>
internal sealed record Broadcast(Expression Value) : Expression
{
    public override Expression Map(Func<Expression, Expression> change) =>
        change(Value) is var value && ReferenceEquals(value, Value) ? this : new Broadcast(value);
}
