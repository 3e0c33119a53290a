using System.Numerics;
using System.Runtime.InteropServices;

namespace NetDsl;

/// <summary>The elements of a parameter, taken from the network's memory when they are asked for.</summary>
internal sealed class ParameterElements<TNetwork, T>(INetwork<TNetwork, T> network, ParameterDescription parameter) : TensorElements
    where TNetwork : class, INetwork<TNetwork, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly RowMajorOrder _order = new(parameter);

    /// <inheritdoc/>
    public override void CopyTo(int first, Span<byte> destination)
    {
        var place = network.Parameters.Slice(parameter.Offset, parameter.Length);
        _order.Gather(place, first, MemoryMarshal.Cast<byte, T>(destination));
        LittleEndian.Swap<T>(destination);
    }
}
