using NetDsl.Generator.Formulas;

namespace NetDsl.Generator.LoopTree;

/// <summary>Braces: what is declared within is not seen outside.</summary>
internal sealed record Scope(EquatableArray<Node> Body) : Node
{
    /// <summary>Statements, in braces where they declare something.</summary>
    public static EquatableArray<Node> Around(EquatableArray<Node> body) => body.Any(node => node is Let or Begin) ? [new Scope(body)] : body;

    public override Node Map(Func<Expression, Expression> change) => new Scope(Body.Select(node => node.Map(change)).ToEquatableArray());

    public override Node Rebuild(Func<EquatableArray<Node>, EquatableArray<Node>> change) => new Scope(change(Body));
}
