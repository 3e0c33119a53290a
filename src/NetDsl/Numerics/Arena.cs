using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NetDsl;

/// <summary>
/// A block of numbers that is allocated once, starts on a cache line and ends with room for four vectors, so that the
/// generated code may read a whole vector at any element, of neighbours or of elements up to four apart.
/// </summary>
/// <typeparam name="T">The number type.</typeparam>
public sealed class Arena<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>Bytes of a cache line, and of the widest vector register.</summary>
    private const int CacheLine = 64;

    /// <summary>Elements before the first one and after the last one.</summary>
    private static readonly int Room = (1 + 4) * (CacheLine / Unsafe.SizeOf<T>());

    private readonly T[] _memory;
    private readonly int _start;

    /// <summary>Allocates an arena of zeros.</summary>
    /// <param name="length">The number of elements.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is negative, or more than a block of memory holds.</exception>
    public Arena(int length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(length, Longest);
        _memory = GC.AllocateArray<T>(length + Room, pinned: true);
        var address = (nuint)Marshal.UnsafeAddrOfPinnedArrayElement(_memory, 0);
        _start = (CacheLine - (int)(address % CacheLine)) % CacheLine / Unsafe.SizeOf<T>();
        Length = length;
    }

    /// <summary>The most elements that an arena can have.</summary>
    internal static int Longest => Array.MaxLength - Room;

    /// <summary>The number of elements.</summary>
    public int Length { get; }

    /// <summary>The elements.</summary>
    public Span<T> Span => _memory.AsSpan(_start, Length);

    /// <summary>The first element.</summary>
    public ref T Origin => ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_memory), _start);

    /// <summary>Makes an arena with the same content.</summary>
    public Arena<T> Copy()
    {
        var copy = new Arena<T>(Length);
        Span.CopyTo(copy.Span);
        return copy;
    }
}
