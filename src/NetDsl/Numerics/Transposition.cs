using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace NetDsl;

/// <summary>Copies a matrix into the transposed layout: what lay side by side lies one row apart then.</summary>
/// <remarks>
/// Rows that are 4 KB apart meet in one set of a cache, which holds 8 to 12 lines of them. So a block of 16×16 is gathered beside, and each line
/// of the source and of the target is touched once.
/// </remarks>
public static class Transposition
{
    /// <summary>The numbers of a cache line in single precision.</summary>
    private const int Block = 16;

    /// <summary>The rows and columns of a square that is turned in registers.</summary>
    private const int Square = 4;

    /// <summary>Copies <c>target[r,c] = source[c,r]</c>.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="target">The first element of the target.</param>
    /// <param name="source">The first element of the source.</param>
    /// <param name="rows">The rows of the target.</param>
    /// <param name="columns">The numbers in each of them.</param>
    /// <param name="targetRow">From a row of the target to the next one.</param>
    /// <param name="sourceRow">From a row of the source to the next one.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Copy<T>(ref T target, ref T source, int rows, int columns, int targetRow, int sourceRow)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        for (var column = 0; column < columns; column += Block)
        {
            var (row, width) = (0, Math.Min(columns - column, Block));
            if (typeof(T) == typeof(float) && (Sse.IsSupported || AdvSimd.Arm64.IsSupported) && width == Block)
            {
                for (; row <= rows - Block; row += Block)
                {
                    CopyBlock(
                        ref Unsafe.As<T, float>(ref Unsafe.Add(ref target, row * (nint)targetRow + column)),
                        ref Unsafe.As<T, float>(ref Unsafe.Add(ref source, column * (nint)sourceRow + row)),
                        targetRow,
                        sourceRow);
                }
            }

            for (; row < rows; row++)
            {
                for (var c = column; c < column + width; c++)
                    Unsafe.Add(ref target, row * (nint)targetRow + c) = Unsafe.Add(ref source, c * (nint)sourceRow + row);
            }
        }
    }

    /// <summary>A block of the source turned, then stored line by line.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void CopyBlock(ref float target, ref float source, nint targetRow, nint sourceRow)
    {
        Span<float> turned = stackalloc float[Block * Block];
        for (var column = 0; column < Block; column += Square)
        {
            for (var row = 0; row < Block; row += Square)
                Turn(ref turned[row * Block + column], ref Unsafe.Add(ref source, column * sourceRow + row), Block, sourceRow);
        }

        for (var row = 0; row < Block; row++)
            turned.Slice(row * Block, Block).CopyTo(MemoryMarshal.CreateSpan(ref Unsafe.Add(ref target, row * targetRow), Block));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Turn(ref float target, ref float source, nint targetRow, nint sourceRow)
    {
        var row0 = Vector128.LoadUnsafe(ref source);
        var row1 = Vector128.LoadUnsafe(ref Unsafe.Add(ref source, sourceRow));
        var row2 = Vector128.LoadUnsafe(ref Unsafe.Add(ref source, 2 * sourceRow));
        var row3 = Vector128.LoadUnsafe(ref Unsafe.Add(ref source, 3 * sourceRow));

        // Of pairs of rows the elements in turn, then of pairs of pairs.
        var (even0, even1) = (Low(row0, row2), High(row0, row2));
        var (odd0, odd1) = (Low(row1, row3), High(row1, row3));
        Low(even0, odd0).StoreUnsafe(ref target);
        High(even0, odd0).StoreUnsafe(ref Unsafe.Add(ref target, targetRow));
        Low(even1, odd1).StoreUnsafe(ref Unsafe.Add(ref target, 2 * targetRow));
        High(even1, odd1).StoreUnsafe(ref Unsafe.Add(ref target, 3 * targetRow));
    }

    /// <summary>a₀ b₀ a₁ b₁.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> Low(Vector128<float> a, Vector128<float> b) => Sse.IsSupported ? Sse.UnpackLow(a, b) : AdvSimd.Arm64.ZipLow(a, b);

    /// <summary>a₂ b₂ a₃ b₃.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> High(Vector128<float> a, Vector128<float> b) => Sse.IsSupported ? Sse.UnpackHigh(a, b) : AdvSimd.Arm64.ZipHigh(a, b);
}
