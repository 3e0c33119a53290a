namespace NetDsl.Generator.Scheduling;

/// <summary>A range of the vector index that is covered by tiles of one width.</summary>
/// <param name="First">Where it begins.</param>
/// <param name="End">Where it ends: a whole number of tiles further, whatever the width of a register, or at the extent.</param>
/// <param name="Vectors">The vectors of a tile.</param>
internal readonly record struct TileStrip(int First, int End, int Vectors);
