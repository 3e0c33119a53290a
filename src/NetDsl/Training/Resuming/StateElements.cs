using System.Numerics;
using System.Runtime.InteropServices;

namespace NetDsl;

/// <summary>Numbers that lie as the elements of a parameter do, taken from their memory when they are asked for.</summary>
internal sealed class StateElements<T>(Arena<T> numbers, ParameterDescription parameter) : TensorElements
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly RowMajorOrder _order = new(parameter);

    /// <inheritdoc/>
    public override void CopyTo(int first, Span<byte> destination)
    {
        _order.Gather<T>(numbers.Span.Slice(parameter.Offset, parameter.Length), first, MemoryMarshal.Cast<byte, T>(destination));
        LittleEndian.Swap<T>(destination);
    }
}
