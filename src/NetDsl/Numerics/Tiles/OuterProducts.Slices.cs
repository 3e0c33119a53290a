using System.Numerics;
using System.Runtime.CompilerServices;

namespace NetDsl;

/// <summary>
/// Slices: where a sum runs over more than a near cache holds, as the gradient of weights over all samples and steps, all rows of z go
/// past a part of the samples, then past the next one, rather than each few rows past all of them.
/// </summary>
/// <remarks>
/// Counted for a GRU of 64 units, 32 samples of 28 steps: the gradient of its recurrent weights reads 690 KB for each of 11 panels of rows, 7.5 MB
/// from beyond the L2 cache. By slices it reads them once. A sum goes on where the slice before left it, so its bits do not change.
/// </remarks>
public readonly partial struct OuterProducts
{
    /// <summary>Numbers of both factors in a slice: a quarter of an L2 cache of half a megabyte, beside z and what else is read.</summary>
    private const int Slice = 32_768;

    /// <summary>The index that runs slowest.</summary>
    private TileTerms Slowest => Outermost.Count > 0 ? Outermost : Outer.Count > 0 ? Outer : Around;

    /// <summary>How many turns of the slowest index a slice has; all of them where the factors are near at any rate.</summary>
    private int SliceLength
    {
        get
        {
            var slowest = Slowest;
            if (slowest.Count < 2 || Adds)
                return slowest.Count;
            var numbers = (long)Terms.Count * Around.Times * Outer.Times * Outermost.Times / slowest.Count * (Rows.Count + Columns);
            return numbers * slowest.Count <= Near ? slowest.Count : (int)Math.Max(1, Slice / numbers);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void ComputeBySlices<T>(int length, ref T target, ref T start, ref T scalars, ref T vectors)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var slowest = Slowest;
        for (var first = 0; first < slowest.Count; first += length)
        {
            var slice = WithSlowest(slowest with { Count = Math.Min(length, slowest.Count - first) });
            if (first > 0)
                slice = slice with { Rows = Rows with { Start = Rows.Target } };
            slice.ComputeByPanels(
                ref target,
                ref first > 0 ? ref target : ref start,
                ref Unsafe.Add(ref scalars, first * (nint)slowest.Left),
                ref Unsafe.Add(ref vectors, first * (nint)slowest.Right));
        }
    }

    private OuterProducts WithSlowest(TileTerms terms) =>
        Outermost.Count > 0 ? this with { Outermost = terms } : Outer.Count > 0 ? this with { Outer = terms } : this with { Around = terms };
}
