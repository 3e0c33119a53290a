namespace NetDsl.Verifying;

/// <summary>What can replay its numbers without remembering how each came about, which is faster by far.</summary>
internal interface IReplayed
{
    /// <summary>Whether a number has the bits that lie in memory when it is computed again, within the bound of rounding.</summary>
    bool Holds(Quantity quantity);
}
