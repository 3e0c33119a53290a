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
    /// <summary>The indices of a single row and column, where the target has none along which one factor alone changes.</summary>
    private static readonly Axis OnlyRow = new("row", 1), OnlyColumn = new("column", 1);

    /// <summary>The sums that are folded together.</summary>
    public const int Folded = 4;

    public override bool IsRowWise => Outer.Contains(Axis.Sample);

    public override SumLanes Lanes => SumLanes.OfTile;

    public override SumOrder OrderOf(int n) => new(Lanes, Contraction.Over.Count > 1 ? Contraction.Inner.Extent : 0);

    protected override IEnumerable<Axis> Order => Outer.Append(Row).Append(Column).Where(axis => axis != OnlyRow && axis != OnlyColumn);

    /// <summary>The loops around the tiles.</summary>
    public IEnumerable<Axis> Outer => Nest.Axes.Where(axis => axis != Row && axis != Column);

    /// <summary>
    /// Whether vectors may run over the end of the sum's index, since one factor is zero there, and the other one is not infinite: what lies
    /// behind a value may be anything.
    /// </summary>
    public bool EndsInZeros => (EndsInZerosOf(Rows) && IsFiniteBehind(Columns)) || (EndsInZerosOf(Columns) && IsFiniteBehind(Rows));

    /// <summary>All ways to compute a contraction so.</summary>
    public static IEnumerable<DotTiles> Of(Contraction contraction) =>
        from over in new[] { contraction.Inner }
        where VectorAxis.IsLong(over) && contraction.Left.IsContiguous(over) && contraction.Right.IsContiguous(over)
        from factors in new[] { (Rows: contraction.Left, Columns: contraction.Right), (Rows: contraction.Right, Columns: contraction.Left) }
        from row in contraction.Nest.Axes.Reverse().Where(row => factors.Rows.DependsOn(row) && !factors.Columns.DependsOn(row)).DefaultIfEmpty(OnlyRow)
        from column in contraction.Nest.Axes
            .Where(column => column != Axis.Sample && factors.Columns.DependsOn(column) && !factors.Rows.DependsOn(column))
            .DefaultIfEmpty(OnlyColumn)
        where !contraction.Nest.Overlap(row, column)
        select new DotTiles(contraction, row, column, factors.Rows, factors.Columns);

    private bool IsFiniteBehind(Access access) => access.Tensor.Space == TensorSpace.Parameters || EndsInZerosOf(access);

    private bool EndsInZerosOf(Access access) => access.Tensor.IsPerSample && access.Start == 0
        && Contraction.Over.Count == 1
        && access.Tensor.Length == Contraction.Inner.Extent
        && access.Tensor.Length >= RowPadding.ShortestVectorised;
}
