using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;

namespace NetDsl;

/// <summary>Numbers to and from the bytes of a safetensors file.</summary>
internal static class LittleEndian
{
    /// <summary>Turns numbers of this machine into those of a file, or back: reverses the bytes of each where they differ.</summary>
    public static void Swap<T>(Span<byte> bytes)
        where T : unmanaged => Swap(MemoryMarshal.Cast<byte, T>(bytes));

    /// <summary>The same of numbers whose bytes may be more than a span can hold.</summary>
    public static void Swap<T>(Span<T> values)
        where T : unmanaged
    {
        if (BitConverter.IsLittleEndian)
            return;
        foreach (ref var value in values)
            MemoryMarshal.AsBytes(new Span<T>(ref value)).Reverse();
    }

    /// <summary>The numbers that bytes hold, rounded where <typeparamref name="T"/> is narrower.</summary>
    public static void Decode<T>(TensorType type, ReadOnlySpan<byte> bytes, Span<T> values)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (type == TensorTypes.Of<T>())
        {
            bytes.CopyTo(MemoryMarshal.AsBytes(values));
            Swap(values);
        }
        else
            Convert(type, bytes, values);
    }

    private static void Convert<T>(TensorType type, ReadOnlySpan<byte> bytes, Span<T> values)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var size = type.Size;
        for (var i = 0; i < values.Length; i++)
        {
            var element = bytes.Slice(i * size, size);
            values[i] = type switch
            {
                TensorType.F16 => T.CreateSaturating(BinaryPrimitives.ReadHalfLittleEndian(element)),
                TensorType.BF16 => T.CreateSaturating(Widen(BinaryPrimitives.ReadUInt16LittleEndian(element))),
                TensorType.F32 => T.CreateSaturating(BinaryPrimitives.ReadSingleLittleEndian(element)),
                _ => T.CreateSaturating(BinaryPrimitives.ReadDoubleLittleEndian(element)),
            };
        }
    }

    /// <summary>A bfloat16 is the upper half of a single.</summary>
    private static float Widen(ushort upperHalf) => BitConverter.UInt32BitsToSingle((uint)upperHalf << 16);
}
