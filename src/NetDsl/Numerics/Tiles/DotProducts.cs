using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NetDsl;

/// <summary>
/// Sums of products <c>z[r,c] = start[r,c] + Σₖ a[r,k]·b[c,k]</c>, both of whose factors lie side by side along k, in register tiles:
/// rows × columns of partial sums stay in registers, each a vector along k, whose lanes are folded at the end.
/// </summary>
/// <remarks>
/// Each sum has <see cref="LanesOf{T}"/> lanes, of which the term k goes to the lane k modulo their number, by a fused multiply-add.
/// They are folded by halves and what the sum starts with is added. A machine with narrower registers holds a sum in several of them, so the
/// bits depend neither on the shape of a tile nor on the width of a register. The sum may run over up to four indices, of which
/// each run along the fastest one begins with the first lane.
/// </remarks>
public readonly partial struct DotProducts
{
    /// <summary>Numbers in a weight matrix from which on it is gone through once, not once for each few rows of z.</summary>
    private const int Far = 131_072;

    /// <summary>The rows of z, on which the left factor depends.</summary>
    public required TileRows Rows { get; init; }

    /// <summary>The columns of z, on which the right factor depends.</summary>
    public required TileRows Columns { get; init; }

    /// <summary>The terms along the fastest index of the sum.</summary>
    public required int Terms { get; init; }

    /// <summary>The index of the sum around it, if there is one.</summary>
    public TileTerms Around { get; init; }

    /// <summary>The index around that one, if there is one.</summary>
    public TileTerms Outer { get; init; }

    /// <summary>The index around all others, if there is one.</summary>
    public TileTerms Outermost { get; init; }

    /// <summary>Whether the sums are added to what the target holds.</summary>
    public bool Adds { get; init; }

    /// <summary>Whether a factor is zero behind its last term, up to a whole vector, so that vectors may reach there.</summary>
    public bool EndsInZeros { get; init; }

    /// <summary>The lanes of a sum: 512 bits.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    public static int LanesOf<T>() => Vector512<T>.Count;

    /// <summary>Computes the sums, which start at zero.</summary>
    /// <typeparam name="T">The number type: <see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="target">The first element of z.</param>
    /// <param name="left">The first element of a.</param>
    /// <param name="right">The first element of b.</param>
    public void Compute<T>(ref T target, ref T left, ref T right)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        (this with { Rows = Rows with { Start = 0 }, Columns = Columns with { Start = 0 } }).Compute(ref target, ref Unsafe.NullRef<T>(), ref left, ref right);

    /// <summary>Computes the sums.</summary>
    /// <typeparam name="T">The number type: <see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="target">The first element of z.</param>
    /// <param name="start">The first element of what the sums start with.</param>
    /// <param name="left">The first element of a.</param>
    /// <param name="right">The first element of b.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Compute<T>(ref T target, ref T start, ref T left, ref T right)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        // What the columns read of a matrix that no near cache holds, all rows read while it is there.
        var byColumns = (long)Terms * Columns.Count > Far;
        var (outer, inner) = byColumns ? (Columns.Count, Rows.Count) : (Rows.Count, Columns.Count);
        var (outerTile, innerTile) = byColumns ? (TileColumns, TileRows) : (TileRows, TileColumns);
        for (var i = 0; i < outer; i += outerTile)
        {
            for (var j = 0; j < inner; j += innerTile)
            {
                var (row, column) = byColumns ? (j, i) : (i, j);
                Tile(
                    Math.Min(TileRows, Rows.Count - row),
                    Math.Min(TileColumns, Columns.Count - column),
                    ref Unsafe.Add(ref target, row * (nint)Rows.Target + column * (nint)Columns.Target),
                    ref Unsafe.Add(ref start, row * (nint)Rows.Start + column * (nint)Columns.Start),
                    ref Unsafe.Add(ref left, row * (nint)Rows.Factor),
                    ref Unsafe.Add(ref right, column * (nint)Columns.Factor));
            }
        }
    }
}
