namespace NetDsl.Generator.Checking;

/// <summary>What an element holds.</summary>
internal enum ElementState : byte
{
    /// <summary>What no equation defines is zero: the border of a padded image.</summary>
    Zero,

    /// <summary>Whatever an earlier batch left: an equation defines it, later.</summary>
    Stale,

    /// <summary>A constant, with which a sum begins or in the midst of which something is stored.</summary>
    Filled,

    /// <summary>What an equation computed.</summary>
    Stored,
}
