namespace NetDsl;

/// <summary>The rows of a target, or its columns, as register tiles go along them: how far apart in memory neighbours lie.</summary>
/// <param name="Count">How many there are.</param>
/// <param name="Target">From an element of the target to its neighbour.</param>
/// <param name="Factor">The same for the factor of the products that depends on the index.</param>
/// <param name="Start">The same for what the sums start with; 0 where all start with the same.</param>
public readonly record struct TileRows(int Count, int Target, int Factor, int Start = 0);
