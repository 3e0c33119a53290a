using NetDsl.Generator.Equations;

namespace NetDsl.Generator.Scheduling;

/// <summary>
/// A contraction in register tiles: rows × vectors of the target stay in registers while the sum runs; each step adds the
/// outer product of a column of scalars, broadcast, and a row of vectors.
/// </summary>
/// <param name="Contraction">What is computed.</param>
/// <param name="Row">The index of the target along which the tile has rows; the scalars depend on it.</param>
/// <param name="Vector">The contiguous index of the target; the vectors depend on it.</param>
/// <param name="Scalars">The factor that is broadcast.</param>
/// <param name="Vectors">The factor that is read as vectors.</param>
/// <param name="Activation">An elementwise equation of the target that is computed while the tile is in registers.</param>
internal sealed record OuterProductTiles(
    Contraction Contraction,
    Axis Row,
    Axis Vector,
    TensorRead Scalars,
    TensorRead Vectors,
    Equation? Activation = null) : Schedule(Contraction.Equation)
{
    public override IReadOnlyList<Equation> Equations => Activation is null ? [Equation] : [Equation, Activation];

    public override bool IsRowWise => false;
}
