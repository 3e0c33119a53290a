using NetDsl.Generator.Equations;
using NetDsl.Generator.Scheduling;

namespace NetDsl.Generator.LoopTree;

/// <summary>A contraction by the register tiles of the runtime, which loops around may call for.</summary>
/// <param name="Kind">Outer or dot products.</param>
/// <param name="Rows">The index along which tiles have rows, on which the left factor depends.</param>
/// <param name="Columns">That along which they have columns, on which the right factor depends.</param>
/// <param name="Over">The indices of the sum, the last of which runs fastest.</param>
/// <param name="Target">What is computed.</param>
/// <param name="Start">What the sums start with; null for zero.</param>
/// <param name="Left">One factor.</param>
/// <param name="Right">The other factor.</param>
internal sealed record RegisterTiles(
    TileKind Kind, Axis Rows, Axis Columns, EquatableArray<Axis> Over, Access Target, Access? Start, Access Left, Access Right)
{
    /// <summary>Whether results are added to what the target holds.</summary>
    public bool Adds { get; init; }

    /// <summary>Whether rows of results end in padding, which gets zeros.</summary>
    public bool IsPadded { get; init; }

    /// <summary>Whether sums may run past their end, where there are zeros.</summary>
    public bool EndsInZeros { get; init; }

    /// <summary>Whether an index runs within the tiles.</summary>
    public bool Has(Axis axis) => axis == Rows || axis == Columns || Over.Contains(axis);
}
