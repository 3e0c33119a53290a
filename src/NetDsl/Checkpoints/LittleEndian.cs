using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;

namespace NetDsl;

/// <summary>Numbers to and from the bytes of a safetensors file.</summary>
internal static class LittleEndian
{
    /// <summary>The bytes of numbers: float, double or Half.</summary>
    public static byte[] Encode<T>(ReadOnlySpan<T> values)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var bytes = MemoryMarshal.AsBytes(values).ToArray();
        if (!BitConverter.IsLittleEndian)
            ReverseEach(bytes, TensorTypes.Of<T>().Size);
        return bytes;
    }

    /// <summary>The numbers that bytes hold, rounded where <typeparamref name="T"/> is narrower.</summary>
    public static void Decode<T>(TensorType type, ReadOnlySpan<byte> bytes, Span<T> values)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (type == TensorTypes.Of<T>())
        {
            var raw = MemoryMarshal.AsBytes(values);
            bytes.CopyTo(raw);
            if (!BitConverter.IsLittleEndian)
                ReverseEach(raw, type.Size);
            return;
        }

        for (var i = 0; i < values.Length; i++)
        {
            var element = bytes.Slice(i * type.Size, type.Size);
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

    private static void ReverseEach(Span<byte> bytes, int size)
    {
        for (var i = 0; i < bytes.Length; i += size)
            bytes.Slice(i, size).Reverse();
    }
}
