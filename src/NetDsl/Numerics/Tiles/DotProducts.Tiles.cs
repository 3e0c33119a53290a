using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NetDsl;

/// <summary>Tiles as high and wide as the registers of the machine allow.</summary>
public readonly partial struct DotProducts
{
    private static int TileRows => RegisterWidth.Is512 ? 4 : RegisterWidth.Is256 ? 3 : 2;

    private static int TileColumns => RegisterWidth.Is512 ? 4 : 2;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Tile<T>(int rows, int columns, ref T target, ref T start, ref T left, ref T right)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (typeof(T) == typeof(float))
        {
            Tile(
                rows,
                columns,
                ref Unsafe.As<T, float>(ref target),
                ref Unsafe.As<T, float>(ref start),
                ref Unsafe.As<T, float>(ref left),
                ref Unsafe.As<T, float>(ref right));
        }
        else
        {
            Tile(
                rows,
                columns,
                ref Unsafe.As<T, double>(ref target),
                ref Unsafe.As<T, double>(ref start),
                ref Unsafe.As<T, double>(ref left),
                ref Unsafe.As<T, double>(ref right));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Tile(int rows, int columns, ref float target, ref float start, ref float left, ref float right)
    {
        if (RegisterWidth.Is512)
            DotProductTiles.Single512.Tile(rows, columns, this, ref target, ref start, ref left, ref right);
        else if (RegisterWidth.Is256)
            DotProductTiles.Single256.Tile(rows, columns, this, ref target, ref start, ref left, ref right);
        else
            DotProductTiles.Single128.Tile(rows, columns, this, ref target, ref start, ref left, ref right);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Tile(int rows, int columns, ref double target, ref double start, ref double left, ref double right)
    {
        if (RegisterWidth.Is512)
            DotProductTiles.Double512.Tile(rows, columns, this, ref target, ref start, ref left, ref right);
        else if (RegisterWidth.Is256)
            DotProductTiles.Double256.Tile(rows, columns, this, ref target, ref start, ref left, ref right);
        else
            DotProductTiles.Double128.Tile(rows, columns, this, ref target, ref start, ref left, ref right);
    }
}
