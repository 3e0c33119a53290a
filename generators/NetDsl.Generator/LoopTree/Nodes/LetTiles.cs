using NetDsl.Generator.Formulas;

namespace NetDsl.Generator.LoopTree;

/// <summary>Declares register tiles.</summary>
internal sealed record LetTiles(RegisterTiles Tiles) : Node
{
    public override Node Map(Func<Expression, Expression> change) => this;
}
