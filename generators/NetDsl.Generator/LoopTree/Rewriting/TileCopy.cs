using NetDsl.Generator.Equations;
using NetDsl.Generator.Formulas;
using NetDsl.Generator.Scheduling;

namespace NetDsl.Generator.LoopTree;

/// <summary>One of the elements that a tile computes side by side: which it is, and how far from the first.</summary>
/// <param name="Number">Which one.</param>
/// <param name="Moved">The indices along which it lies further, and by how many numbers.</param>
/// <param name="Along">The index along which it lies further by whole vectors; null where there is none.</param>
/// <param name="Vectors">By how many.</param>
internal sealed record TileCopy(int Number, IReadOnlyList<(Axis Axis, int By)> Moved, Axis? Along = null, int Vectors = 0)
{
    /// <summary>The elements of a tile of rows and vectors, row by row.</summary>
    public static IReadOnlyList<TileCopy> OfVectors(Axis? row, int rows, Axis along, int vectors) =>
    [
        .. from r in Enumerable.Range(0, rows)
           from v in Enumerable.Range(0, vectors)
           select new TileCopy(r * vectors + v, row is null ? [] : [(row, r)], along, v),
    ];

    /// <summary>The elements of a tile of rows and columns, row by row.</summary>
    public static IReadOnlyList<TileCopy> OfColumns(Axis row, int rows, Axis column, int columns) =>
    [
        .. from r in Enumerable.Range(0, rows)
           from c in Enumerable.Range(0, columns)
           select new TileCopy(r * columns + c, [(row, r), (column, c)]),
    ];

    /// <summary>A statement of the first element as one of this element.</summary>
    public Node Apply(Node node) => node.Map(Apply) is StoreVector store && store.Along == Along
        ? store with { Vectors = store.Vectors + Vectors }
        : node.Map(Apply);

    private Expression Apply(Expression expression) => expression.Replace(part => part switch
    {
        Access access => Move(access),
        Load load => load with { Access = Move(load.Access), Vectors = load.Vectors + VectorsOf(load.Along) },
        ElementLocal local => local with { Access = Move(local.Access), Vectors = local.Vectors + (Along is not null && local.Access.DependsOn(Along) ? Vectors : 0) },
        Position position => new Position(Move(position.At)),
        LanePositions positions => positions with { At = Move(positions.At), Vectors = positions.Vectors + VectorsOf(positions.Along) },
        Accumulator accumulator => accumulator with { Number = accumulator.Number + Number },
        _ => null,
    });

    private int VectorsOf(Axis along) => along == Along ? Vectors : 0;

    private Access Move(Access access) => Moved.Aggregate(access, (moved, step) => moved with { Start = moved.Start + moved.Step(step.Axis) * step.By });

    private Subscript Move(Subscript at) => at.Replace(axis => Moved.FirstOrDefault(step => step.Axis == axis) is { By: > 0 and var by } ? axis + by : null);
}
