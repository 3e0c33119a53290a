namespace NetDsl.Tracing;

/// <summary>What a term of a sum is.</summary>
internal enum TermKind : byte
{
    /// <summary>Not there.</summary>
    None,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A product of two.</summary>
    Product,
}
