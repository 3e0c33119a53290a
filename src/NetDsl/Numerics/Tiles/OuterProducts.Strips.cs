using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NetDsl;

/// <summary>
/// Strips: when W is so large that it is gone through once, part by part, with all rows of z going past each part, rather than once for
/// each few rows.
/// </summary>
/// <remarks>
/// Counted for 128 rows and 1024×1024 weights in single precision. Row by row, each of 22 panels reads the 4 MB of W from beyond the L2
/// cache, in lines of 64 bytes that are 4 KB apart, so that all of them meet in one set of the L1 cache and each lies in a page of
/// its own. Strip by strip, a part of W is copied to where its rows lie one after another, and stays in the L1 cache while all rows of z go
/// past it: 4 MB of W in all. A sum goes on where the part before left it, so its bits do not change.
/// <para>A W that lies across is turned on the way, so that the same weights serve <c>x·W</c> and <c>g·Wᵀ</c>.</para>
/// </remarks>
public readonly partial struct OuterProducts
{
    /// <summary>Numbers up to which W lies in an L2 cache beside what else is read.</summary>
    private const int Near = 131_072;

    /// <summary>Rows from which on reading W once saves more than copying it costs.</summary>
    private const int FewestRows = 12;

    /// <summary>The terms of a part.</summary>
    private const int PartLength = 128;

    /// <summary>The vectors of a part, at most.</summary>
    private const int PartWidth = 4;

    private bool LiesAcross => ColumnStep > 0;

    private bool GoesByStrips => LiesAcross
        || ((long)Terms.Count * Columns > Near && Rows.Count >= FewestRows && !Adds && Around.Count == 0 && Outer.Count == 0 && Outermost.Count == 0);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void ComputeByStrips<T>(ref T target, ref T start, ref T scalars, ref T vectors)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        // The memory of a part is cleared first: a small W takes no more of it than it fills.
        var vector = RegisterWidth.Of<T>();
        var width = Math.Min(PartWidth, (Columns + vector - 1) / vector) * vector;
        Span<T> strip = stackalloc T[Math.Min(PartLength, Terms.Count) * width];
        for (var k = 0; k < Terms.Count; k += PartLength)
        {
            var terms = Math.Min(PartLength, Terms.Count - k);
            for (var n = 0; n < Columns; n += width)
            {
                var part = this with
                {
                    Rows = k == 0 ? Rows : Rows with { Start = Rows.Target },
                    Columns = Math.Min(width, Columns - n),
                    ColumnStep = 0,
                    Terms = new(terms, Terms.Left, width),
                };
                if (LiesAcross)
                    Transposition.Copy(ref strip[0], ref Unsafe.Add(ref vectors, k + n * (nint)ColumnStep), terms, part.Columns, width, ColumnStep);
                else
                    Copy(ref Unsafe.Add(ref vectors, k * (nint)Terms.Right + n), terms, strip, width);
                ref var first = ref Unsafe.Add(ref target, n);
                part.ComputeByPanels(
                    ref first,
                    ref k > 0 ? ref first : ref Unsafe.IsNullRef(ref start) ? ref start : ref Unsafe.Add(ref start, n),
                    ref Unsafe.Add(ref scalars, k * (nint)Terms.Left),
                    ref strip[0]);
            }
        }
    }

    private void Copy<T>(ref T vectors, int terms, Span<T> strip, int width)
        where T : unmanaged
    {
        for (var k = 0; k < terms; k++)
            MemoryMarshal.CreateSpan(ref Unsafe.Add(ref vectors, k * (nint)Terms.Right), width).CopyTo(strip[(k * width)..]);
    }
}
