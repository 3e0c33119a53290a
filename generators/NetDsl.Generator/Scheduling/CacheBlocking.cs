using NetDsl.Generator.Equations;

namespace NetDsl.Generator.Scheduling;

/// <summary>
/// When a matrix is so large that a contraction goes through it once, part by part, with all rows of the target going past
/// each part, rather than once for each few rows.
/// </summary>
/// <remarks>
/// <para>
/// Counted for <c>z[s,n] = Σₖ x[s,k]·W[k,n]</c> with 128 samples and 1024×1024 weights in single precision, in tiles of 6
/// samples × 16 units. Row by row, each of 22 tiles of samples reads the 4 MB of W from beyond the L2 cache: 88 MB, in lines
/// of 64 bytes that are 4 KB apart, so that all of them meet in one set of the L1 cache and each lies in a page of its own.
/// Strip by strip, 128 rows × 16 columns of W are copied to where they lie one after another, 8 KB, and stay in the L1 cache
/// while all samples go past them: 4 MB of W in all. The 128 columns of x that they meet are 64 KB and stay in the L2 cache.
/// </para>
/// <para>
/// Of dot tiles, <c>∂x[s,k] = Σₙ ∂z[s,n]·W[k,n]</c>, 43 tiles of 3 samples would read 172 MB; with four rows of W, 16 KB, in
/// the L1 cache while all samples go past them, the 4 MB of W are read once, and the 512 KB of ∂z come 256 times out of L2.
/// </para>
/// </remarks>
internal static class CacheBlocking
{
    /// <summary>The steps of the sum in a part.</summary>
    public const int Steps = 128;

    /// <summary>Samples from which on reading a matrix once saves more than copying it costs.</summary>
    public const int FewestSamples = 4;

    /// <summary>Numbers up to which a matrix lies in an L2 cache beside what else is read: 512 KB in single precision.</summary>
    private const int Near = 131_072;

    /// <summary>Whether tiles of outer products go along the samples, strip by strip.</summary>
    public static bool GoesByStrips(OuterProductTiles tiles) => IsAlongSamples(tiles.Row, tiles.Contraction) && IsFar(tiles.Contraction.Inner, tiles.Vector);

    /// <summary>Whether tiles of dot products go along the samples, a few rows of the matrix at a time.</summary>
    public static bool GoesByColumns(DotTiles tiles) => IsAlongSamples(tiles.Row, tiles.Contraction) && IsFar(tiles.Contraction.Inner, tiles.Column);

    /// <summary>A sum over samples is excepted: it writes the larger matrix, which is best done row after row.</summary>
    private static bool IsAlongSamples(Axis row, Contraction contraction) =>
        row == Axis.Sample && contraction.Over.Count == 1 && contraction.Nest.Axes.Count == 2;

    private static bool IsFar(Axis over, Axis axis) => (long)over.Extent * axis.Extent > Near;
}
