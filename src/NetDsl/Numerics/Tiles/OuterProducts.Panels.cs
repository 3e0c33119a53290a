using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NetDsl;

/// <summary>Panels: as many rows as a tile is high, over all columns, by the widest registers of the machine that a row fills more than half.</summary>
public readonly partial struct OuterProducts
{
    /// <summary>The rows of the highest tile. A row that one vector holds leaves registers for more of them.</summary>
    private int Tallest<T>() => Columns > RegisterWidth.Of<T>() ? 6 : 8;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Panel<T>(int height, ref T target, ref T start, ref T scalars, ref T vectors)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (typeof(T) == typeof(float))
        {
            Panel(
                height,
                ref Unsafe.As<T, float>(ref target),
                ref Unsafe.As<T, float>(ref start),
                ref Unsafe.As<T, float>(ref scalars),
                ref Unsafe.As<T, float>(ref vectors));
        }
        else
        {
            Panel(
                height,
                ref Unsafe.As<T, double>(ref target),
                ref Unsafe.As<T, double>(ref start),
                ref Unsafe.As<T, double>(ref scalars),
                ref Unsafe.As<T, double>(ref vectors));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Panel(int height, ref float target, ref float start, ref float scalars, ref float vectors)
    {
        if (RegisterWidth.Is512 && Columns > Vector256<float>.Count)
            OuterProductTiles.Single512.Rows(height, this, ref target, ref start, ref scalars, ref vectors);
        else if (RegisterWidth.Is256 && Columns > Vector128<float>.Count)
            OuterProductTiles.Single256.Rows(height, this, ref target, ref start, ref scalars, ref vectors);
        else
            OuterProductTiles.Single128.Rows(height, this, ref target, ref start, ref scalars, ref vectors);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Panel(int height, ref double target, ref double start, ref double scalars, ref double vectors)
    {
        if (RegisterWidth.Is512 && Columns > Vector256<double>.Count)
            OuterProductTiles.Double512.Rows(height, this, ref target, ref start, ref scalars, ref vectors);
        else if (RegisterWidth.Is256 && Columns > Vector128<double>.Count)
            OuterProductTiles.Double256.Rows(height, this, ref target, ref start, ref scalars, ref vectors);
        else
            OuterProductTiles.Double128.Rows(height, this, ref target, ref start, ref scalars, ref vectors);
    }
}
