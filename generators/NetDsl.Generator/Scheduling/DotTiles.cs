using NetDsl.Generator.Equations;

namespace NetDsl.Generator.Scheduling;

/// <summary>
/// A contraction whose factors are both contiguous along the last index of the sum: rows × columns of partial sums stay in
/// registers, each a vector along that index, folded at the end.
/// </summary>
/// <param name="Contraction">What is computed.</param>
/// <param name="Row">The index of the target on which the left factor depends.</param>
/// <param name="Column">The index of the target on which the right factor depends.</param>
/// <param name="Rows">The factor that depends on the row.</param>
/// <param name="Columns">The factor that depends on the column.</param>
internal sealed record DotTiles(
    Contraction Contraction,
    Axis Row,
    Axis Column,
    Access Rows,
    Access Columns) : Loops(Contraction.Nest)
{
    /// <summary>The sums that are folded together.</summary>
    public const int Folded = 4;

    public override bool IsRowWise => false;

    public override bool SumsInLanes => true;

    public override IEnumerable<Axis> LoopOrder => Nest.IsInjective
        ? base.LoopOrder
        : Outer.Append(Row).Append(Column).Where(axis => axis != Axis.Sample);

    /// <summary>The loops around the tiles.</summary>
    public IEnumerable<Axis> Outer => Nest.Axes.Where(axis => axis != Row && axis != Column);

    /// <summary>Whether vectors may run over the end of the sum's index, since one factor is zero there.</summary>
    public bool EndsInZeros => EndsInZerosOf(Rows) || EndsInZerosOf(Columns);

    /// <summary>All ways to compute a contraction so.</summary>
    public static IEnumerable<DotTiles> Of(Contraction contraction) =>
        from over in new[] { contraction.Inner }
        where VectorAxis.IsLong(over) && contraction.Left.IsContiguous(over) && contraction.Right.IsContiguous(over)
        from factors in new[] { (Rows: contraction.Left, Columns: contraction.Right), (Rows: contraction.Right, Columns: contraction.Left) }
        from row in contraction.Nest.Axes
        where factors.Rows.DependsOn(row) && !factors.Columns.DependsOn(row)
        from column in contraction.Nest.Axes
        where column != Axis.Sample && factors.Columns.DependsOn(column) && !factors.Rows.DependsOn(column)
        where !contraction.Nest.Overlap(row, column)
        select new DotTiles(contraction, row, column, factors.Rows, factors.Columns);

    private bool EndsInZerosOf(Access access) => access.Tensor.IsPerSample && access.Start == 0
        && Contraction.Over.Count == 1
        && access.Tensor.Length == Contraction.Inner.Extent
        && access.Tensor.Length >= RowPadding.ShortestVectorised;
}
