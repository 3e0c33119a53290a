namespace NetDsl;

/// <summary>An index of a sum of products: how many terms there are, and how far apart in memory those of its two factors lie.</summary>
/// <param name="Count">How many there are.</param>
/// <param name="Left">From an element of the left factor to the next one.</param>
/// <param name="Right">From an element of the right factor to the next one.</param>
public readonly record struct TileTerms(int Count, int Left, int Right)
{
    /// <summary>How often a loop over the index runs: once where there is no such index.</summary>
    internal int Times => Count == 0 ? 1 : Count;
}
