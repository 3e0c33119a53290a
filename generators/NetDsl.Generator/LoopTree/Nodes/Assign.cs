using NetDsl.Generator.Formulas;

namespace NetDsl.Generator.LoopTree;

/// <summary>Gives a local another value: <c>x = value</c>.</summary>
internal sealed record Assign(Expression Local, Expression Value, Width Width) : Node
{
    /// <summary>Whether the value is added to that which it has.</summary>
    public bool Adds { get; init; }

    public override Node Map(Func<Expression, Expression> change) => this with { Local = change(Local), Value = change(Value) };
}
