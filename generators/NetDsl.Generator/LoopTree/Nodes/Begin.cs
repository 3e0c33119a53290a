using NetDsl.Generator.Equations;
using NetDsl.Generator.Formulas;

namespace NetDsl.Generator.LoopTree;

/// <summary>Declares an index: along which several loops go on one after the other, from 0, or that is another one's value.</summary>
internal sealed record Begin(Axis Index) : Node
{
    /// <summary>The index whose value it has; null for 0.</summary>
    public Axis? At { get; init; }

    public override Node Map(Func<Expression, Expression> change) => this;
}
