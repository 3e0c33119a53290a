namespace NetDsl.Tests.Checkpoints;

/// <summary>CRC-32C bit by bit, as its polynomial says: x³² + x²⁸ + x²⁷ + … + 1, lowest bit first.</summary>
internal static class Crc32C
{
    private const uint Polynomial = 0x82F63B78;

    public static uint Of(ReadOnlySpan<byte> bytes)
    {
        var register = uint.MaxValue;
        foreach (var value in bytes)
        {
            register ^= value;
            for (var bit = 0; bit < 8; bit++)
                register = (register & 1) == 1 ? register >> 1 ^ Polynomial : register >> 1;
        }

        return ~register;
    }
}
