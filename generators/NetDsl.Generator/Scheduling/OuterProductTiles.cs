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
internal sealed record OuterProductTiles(
    Contraction Contraction,
    Axis Row,
    Axis Vector,
    Access Scalars,
    Access Vectors) : Loops(Contraction.Nest)
{
    public override bool IsRowWise => Outer.Contains(Axis.Sample);

    protected override IEnumerable<Axis> Order => Outer.Append(Row).Append(Vector);

    /// <summary>The loops around the tiles.</summary>
    public IEnumerable<Axis> Outer => Nest.Axes.Where(axis => axis != Row && axis != Vector);

    /// <summary>Whether the vectors are neighbours along the sum's index instead: they are turned on the way, a part at a time.</summary>
    public bool LieAcross => !Vectors.IsContiguous(Vector);

    /// <summary>All ways to compute a contraction so.</summary>
    public static IEnumerable<OuterProductTiles> Of(Contraction contraction) =>
        from vector in contraction.Nest.Axes
        where VectorAxis.IsLong(vector) && contraction.Target.IsContiguous(vector)
        where contraction.Start is null || contraction.Start.Step(vector) == 1
        from factors in new[] { (Scalars: contraction.Left, Vectors: contraction.Right), (Scalars: contraction.Right, Vectors: contraction.Left) }
        where !factors.Scalars.DependsOn(vector) && (factors.Vectors.IsContiguous(vector) || MayLieAcross(contraction, factors.Vectors, vector))
        from row in contraction.Nest.Axes.Reverse()
        where row != vector && factors.Scalars.DependsOn(row) && !factors.Vectors.DependsOn(row)
        where !contraction.Nest.Overlap(row, vector)
        select new OuterProductTiles(contraction, row, vector, factors.Scalars, factors.Vectors);

    /// <summary>
    /// Values of a sample may lie across, as the keys of attention do for its scores: all rows of the sample use what is turned once. Of weights,
    /// adjoints read them so where one sum is all: turning them costs as much for one sample as for many, and predictions are of one.
    /// </summary>
    private static bool MayLieAcross(Contraction contraction, Access vectors, Axis vector) =>
        contraction is { Over.Count: 1, IsAdded: false }
        && vectors.Step(vector) > VectorAxis.FarthestStep
        && vectors.IsContiguous(contraction.Inner)
        && (vectors.Tensor.IsPerSample
            || (vectors.Tensor.Space == TensorSpace.Parameters && WeightCopy.Serves(contraction.Equation) && contraction.Nest.Axes.Count == 2));
}
