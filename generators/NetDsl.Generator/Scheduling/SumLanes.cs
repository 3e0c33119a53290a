namespace NetDsl.Generator.Scheduling;

/// <summary>The partial results of a sum or maximum, which are folded at the end.</summary>
internal enum SumLanes
{
    /// <summary>There is one: the terms are added in their order.</summary>
    One,

    /// <summary>The lanes of a <c>Vector&lt;T&gt;</c>, as many as the machine's has.</summary>
    OfVector,

    /// <summary>The lanes of a tile of dot products: 512 bits on every machine.</summary>
    OfTile,
}
