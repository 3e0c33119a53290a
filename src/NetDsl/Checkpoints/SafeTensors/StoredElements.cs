using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NetDsl;

/// <summary>Elements that were copied into memory as a file has them.</summary>
/// <param name="words">The elements, in a type of their size: an array counts elements, and so holds more than one of bytes.</param>
/// <typeparam name="TWord">Any type of the size of an element.</typeparam>
internal sealed class StoredElements<TWord>(TWord[] words) : TensorElements
    where TWord : unmanaged
{
    /// <inheritdoc/>
    public override void CopyTo(int first, Span<byte> destination) => Bytes(first, destination.Length).CopyTo(destination);

    /// <summary>Puts elements in.</summary>
    /// <param name="first">The first of them.</param>
    /// <param name="source">The bytes of whole elements.</param>
    public void Store(int first, ReadOnlySpan<byte> source) => source.CopyTo(Bytes(first, source.Length));

    private Span<byte> Bytes(int first, int length) =>
        MemoryMarshal.AsBytes(words.AsSpan(first, length / Unsafe.SizeOf<TWord>()));
}
