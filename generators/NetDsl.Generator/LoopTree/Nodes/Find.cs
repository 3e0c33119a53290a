using NetDsl.Generator.Equations;
using NetDsl.Generator.Formulas;

namespace NetDsl.Generator.LoopTree;

/// <summary>Looks a number up: where it is one of an index's, that is its value.</summary>
/// <param name="Index">The index.</param>
/// <param name="Key">The number.</param>
/// <param name="Found">What is done then.</param>
/// <param name="Missing">What else.</param>
internal sealed record Find(Axis Index, Expression Key, EquatableArray<Node> Found, EquatableArray<Node> Missing) : Node
{
    public override Node Map(Func<Expression, Expression> change) => new Find(
        Index, change(Key), Found.Select(node => node.Map(change)).ToEquatableArray(), Missing.Select(node => node.Map(change)).ToEquatableArray());

    public override Node Rebuild(Func<EquatableArray<Node>, EquatableArray<Node>> change) => this with { Found = change(Found), Missing = change(Missing) };
}
