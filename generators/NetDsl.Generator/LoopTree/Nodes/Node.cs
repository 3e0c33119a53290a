using NetDsl.Generator.Formulas;

namespace NetDsl.Generator.LoopTree;

/// <summary>A part of a kernel: a loop, or a statement in one.</summary>
internal abstract record Node
{
    /// <summary>The node with every expression in it changed, also those of the nodes within.</summary>
    public abstract Node Map(Func<Expression, Expression> change);

    /// <summary>The node with the statements within changed; the node itself where it has none.</summary>
    public virtual Node Rebuild(Func<EquatableArray<Node>, EquatableArray<Node>> change) => this;
}
