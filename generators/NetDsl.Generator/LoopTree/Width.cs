namespace NetDsl.Generator.LoopTree;

/// <summary>The numbers that are computed at a time.</summary>
internal enum Width
{
    /// <summary>One.</summary>
    Number,

    /// <summary>A <c>Vector&lt;T&gt;</c>: as many as the machine's registers hold.</summary>
    Vector,

    /// <summary>512 bits on every machine: partial sums whose number decides the bits of the result.</summary>
    Wide,

    /// <summary>One whole number: the place of a maximum.</summary>
    Index,
}
