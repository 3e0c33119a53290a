using System.Buffers.Binary;
using System.Numerics;

namespace NetDsl;

/// <summary>
/// The checksum CRC-32C (Castagnoli, Bräuer and Herrmann 1993; RFC 3720), for which processors have an instruction. It finds
/// every single flipped bit and every run of damage of up to 32 bits, and of other damage all but one in 2³².
/// </summary>
internal struct Crc32C()
{
    private uint _register = uint.MaxValue;

    /// <summary>The checksum of the bytes so far.</summary>
    public readonly uint Value => ~_register;

    /// <summary>The checksum of some bytes.</summary>
    public static uint Of(ReadOnlySpan<byte> bytes)
    {
        var checksum = new Crc32C();
        checksum.Append(bytes);
        return checksum.Value;
    }

    /// <summary>Goes on with more bytes.</summary>
    public void Append(ReadOnlySpan<byte> bytes)
    {
        var register = _register;
        for (; bytes.Length >= sizeof(ulong); bytes = bytes[sizeof(ulong)..])
            register = BitOperations.Crc32C(register, BinaryPrimitives.ReadUInt64LittleEndian(bytes));
        foreach (var last in bytes)
            register = BitOperations.Crc32C(register, last);
        _register = register;
    }
}
