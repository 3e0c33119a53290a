namespace NetDsl.Tests.Numerics.Tiles;

/// <summary>What the sums of a tile start with.</summary>
internal enum TileStart
{
    /// <summary>Zero.</summary>
    Zero,

    /// <summary>The same in all rows.</summary>
    OfColumn,

    /// <summary>Another in each row.</summary>
    OfRow,

    /// <summary>What the target holds.</summary>
    Target,
}
