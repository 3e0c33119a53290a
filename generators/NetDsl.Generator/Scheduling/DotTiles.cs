using NetDsl.Generator.Equations;

namespace NetDsl.Generator.Scheduling;

/// <summary>
/// A contraction whose factors are both contiguous along the index of the sum: rows × columns of partial sums stay in
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
    TensorRead Rows,
    TensorRead Columns) : Schedule(Contraction.Equation)
{
    public override bool IsRowWise => false;
}
