using NetDsl.Generator.Formulas;

namespace NetDsl.Generator.LoopTree;

/// <summary>Computes register tiles, from where the indices of the loops around are.</summary>
internal sealed record ComputeTiles(RegisterTiles Tiles) : Node
{
    public override Node Map(Func<Expression, Expression> change) => this;
}
