namespace NetDsl.Generator.LoopTree;

/// <summary>The ways in which a register tile multiplies.</summary>
internal enum TileKind
{
    /// <summary>A column of scalars, each broadcast, by a row of vectors.</summary>
    OuterProducts,

    /// <summary>Vectors along the index of the sum, folded at the end.</summary>
    DotProducts,
}
