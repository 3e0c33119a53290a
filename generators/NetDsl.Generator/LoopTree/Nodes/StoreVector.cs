using NetDsl.Generator.Equations;
using NetDsl.Generator.Formulas;
using NetDsl.Generator.Scheduling;

namespace NetDsl.Generator.LoopTree;

/// <summary>Stores a vector of neighbours along an index.</summary>
/// <param name="Target">The first of them.</param>
/// <param name="Along">The index.</param>
/// <param name="Value">The vector.</param>
internal sealed record StoreVector(Access Target, Axis Along, Expression Value) : Node
{
    /// <summary>The vectors by which it lies further.</summary>
    public int Vectors { get; init; }

    /// <summary>Whether all elements are stored in the order in which they lie, so that what a vector stores too much is overwritten.</summary>
    public bool Rises { get; init; }

    /// <summary>What becomes of the lanes that reach past the end of the index.</summary>
    public StoreEdge Edge =>
        Rises && !RowEdge.IsWhole(Along) ? StoreEdge.Overwritten
        : !Target.IsContiguous(Along) ? StoreEdge.Strided
        : RowEdge.IsWhole(Along) ? StoreEdge.None
        : RowEdge.IsPadding(Target, Along) ? StoreEdge.Zeros
        : StoreEdge.Kept;

    public override Node Map(Func<Expression, Expression> change) => this with { Target = (Access)change(Target), Value = change(Value) };
}
