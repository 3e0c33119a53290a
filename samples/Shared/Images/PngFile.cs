using System.Buffers.Binary;
using System.IO.Compression;

namespace NetDsl.Samples.Images;

/// <summary>Writes images as PNG: 8 bits of grey a pixel.</summary>
/// <remarks>Portable Network Graphics, W3C Recommendation, third edition.</remarks>
public static class PngFile
{
    private static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    private const byte BitsPerPixel = 8;

    /// <summary>Writes an image.</summary>
    /// <param name="path">The file, which is replaced.</param>
    /// <param name="image">The image; numbers below 0 become black, above 1 white.</param>
    public static void Save(string path, GreyImage image)
    {
        using var file = File.Create(path);
        file.Write(Signature);
        WriteChunk(file, "IHDR"u8, Header(image));
        WriteChunk(file, "IDAT"u8, Pixels(image));
        WriteChunk(file, "IEND"u8, []);
    }

    /// <summary>Width and height; grey, deflate, filters by row, not interlaced, which are all 0.</summary>
    private static byte[] Header(GreyImage image)
    {
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, image.Width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), image.Height);
        header[8] = BitsPerPixel;
        return header;
    }

    /// <summary>The rows, each after a byte that says that no filter was applied, compressed.</summary>
    private static byte[] Pixels(GreyImage image)
    {
        using var compressed = new MemoryStream();
        using (var rows = new ZLibStream(compressed, CompressionLevel.Optimal))
        {
            var line = new byte[image.Width + 1];
            for (var row = 0; row < image.Height; row++)
            {
                for (var column = 0; column < image.Width; column++)
                    line[column + 1] = (byte)MathF.Round(byte.MaxValue * Math.Clamp(image[row, column], 0, 1));
                rows.Write(line);
            }
        }

        return compressed.ToArray();
    }

    /// <summary>A chunk: the length of its data, its type, the data, and the checksum of type and data.</summary>
    private static void WriteChunk(Stream file, ReadOnlySpan<byte> type, ReadOnlySpan<byte> data)
    {
        Span<byte> number = stackalloc byte[sizeof(uint)];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        file.Write(number);
        file.Write(type);
        file.Write(data);
        BinaryPrimitives.WriteUInt32BigEndian(number, ~Checksum(Checksum(uint.MaxValue, type), data));
        file.Write(number);
    }

    /// <summary>The remainder of a division by the polynomial of CRC-32, bit by bit, the lowest first.</summary>
    private static uint Checksum(uint remainder, ReadOnlySpan<byte> data)
    {
        const uint polynomial = 0xEDB88320;
        foreach (var next in data)
        {
            remainder ^= next;
            for (var bit = 0; bit < 8; bit++)
                remainder = remainder >> 1 ^ ((remainder & 1) * polynomial);
        }

        return remainder;
    }
}
