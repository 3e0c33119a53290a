namespace NetDsl.Generator.LoopTree;

/// <summary>What a vector does that reaches past the end of its index.</summary>
internal enum StoreEdge
{
    /// <summary>None does: the index is a whole number of the widest vectors.</summary>
    None,

    /// <summary>It stores zeros there: the padding of a row is zero.</summary>
    Zeros,

    /// <summary>It leaves there what is there.</summary>
    Kept,

    /// <summary>It stores anything, since the next one stores there what belongs there.</summary>
    Overwritten,

    /// <summary>It stores number by number, some steps apart.</summary>
    Strided,
}
