using NetDsl.Generator.Equations;
using NetDsl.Generator.Formulas;

namespace NetDsl.Generator.LoopTree;

/// <summary>A loop over an index.</summary>
/// <param name="Index">The index; that of the samples ends at the batch.</param>
/// <param name="Body">What is done in each turn.</param>
internal sealed record Loop(Axis Index, EquatableArray<Node> Body) : Node
{
    /// <summary>Where it begins.</summary>
    public int First { get; init; }

    /// <summary>Where it ends, where that is not the end of the index.</summary>
    public int? End { get; init; }

    public Stride Stride { get; init; } = Stride.One;

    /// <summary>Whether it goes from the end to the beginning.</summary>
    public bool Descends { get; init; }

    /// <summary>Whether it goes on where the loop before it ended, as long as whole strides are left.</summary>
    public bool Continues { get; init; }

    /// <summary>A loop for each of some indices, one in another, the last of which runs fastest.</summary>
    public static EquatableArray<Node> Nest(IEnumerable<Axis> axes, EquatableArray<Node> body) =>
        axes.Reverse().Aggregate(body, (inner, axis) => [new Loop(axis, inner)]);

    public override Node Map(Func<Expression, Expression> change) => this with { Body = Body.Select(node => node.Map(change)).ToEquatableArray() };

    public override Node Rebuild(Func<EquatableArray<Node>, EquatableArray<Node>> change) => this with { Body = change(Body) };
}
