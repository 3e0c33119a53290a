using System.Numerics;
using System.Runtime.CompilerServices;

namespace NetDsl;

/// <summary>
/// Sums of products <c>z[r,n] = start[r,n] + Σₖ x[r,k]·W[k,n]</c> in register tiles: rows × vectors of z stay in registers while k runs;
/// each step adds the outer product of a column of x, each number in all lanes, and a row of W, as vectors.
/// </summary>
/// <remarks>
/// Each sum is added up in the order of its terms by fused multiply-adds, so its bits depend neither on the shape of a tile nor on
/// the width of a register. The sum may run over up to four indices.
/// </remarks>
public readonly partial struct OuterProducts
{
    /// <summary>The rows of z, in each of which neighbours lie side by side.</summary>
    public required TileRows Rows { get; init; }

    /// <summary>The numbers in a row of z.</summary>
    public required int Columns { get; init; }

    /// <summary>
    /// From a number in a row of W to the next one, where W lies across: its columns, not its rows, hold neighbours. 0 where numbers of a row
    /// lie side by side. Such a sum has one index, and is not added to what the target holds.
    /// </summary>
    public int ColumnStep { get; init; }

    /// <summary>The index of the sum that runs fastest.</summary>
    public required TileTerms Terms { get; init; }

    /// <summary>The index of the sum around it, if there is one.</summary>
    public TileTerms Around { get; init; }

    /// <summary>The index around that one, if there is one.</summary>
    public TileTerms Outer { get; init; }

    /// <summary>The index around all others, if there is one.</summary>
    public TileTerms Outermost { get; init; }

    /// <summary>Whether the sums are added to what the target holds.</summary>
    public bool Adds { get; init; }

    /// <summary>Whether what lies behind a row of the target, up to a whole vector, is padding, which is zero.</summary>
    public bool IsPadded { get; init; }

    /// <summary>Computes the sums, which start at zero.</summary>
    /// <typeparam name="T">The number type: <see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="target">The first element of z.</param>
    /// <param name="scalars">The first element of x.</param>
    /// <param name="vectors">The first element of W.</param>
    public void Compute<T>(ref T target, ref T scalars, ref T vectors)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        (this with { Rows = Rows with { Start = 0 } }).Compute(ref target, ref Unsafe.NullRef<T>(), ref scalars, ref vectors);

    /// <summary>Computes the sums.</summary>
    /// <typeparam name="T">The number type: <see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="target">The first element of z.</param>
    /// <param name="start">The first element of what the sums start with.</param>
    /// <param name="scalars">The first element of x.</param>
    /// <param name="vectors">The first element of W.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Compute<T>(ref T target, ref T start, ref T scalars, ref T vectors)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (GoesByStrips)
            ComputeByStrips(ref target, ref start, ref scalars, ref vectors);
        else if (SliceLength is var length && length < Slowest.Count)
            ComputeBySlices(length, ref target, ref start, ref scalars, ref vectors);
        else
            ComputeByPanels(ref target, ref start, ref scalars, ref vectors);
    }

    /// <summary>Goes along the rows, as many at a time as a tile is high.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void ComputeByPanels<T>(ref T target, ref T start, ref T scalars, ref T vectors)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var row = 0;
        for (var panels = (Rows.Count + Tallest<T>() - 1) / Tallest<T>(); panels > 0; panels--)
        {
            // Tiles of nearly the same height rather than a low one at the end.
            var height = (Rows.Count - row + panels - 1) / panels;
            Panel(
                height,
                ref Unsafe.Add(ref target, row * (nint)Rows.Target),
                ref Unsafe.Add(ref start, row * (nint)Rows.Start),
                ref Unsafe.Add(ref scalars, row * (nint)Rows.Factor),
                ref vectors);
            row += height;
        }
    }
}
