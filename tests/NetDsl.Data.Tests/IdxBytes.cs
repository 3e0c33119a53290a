using System.Buffers.Binary;
using System.IO.Compression;

namespace NetDsl.Data.Tests;

/// <summary>Bytes of IDX files, put together by hand.</summary>
internal static class IdxBytes
{
    public static byte[] Of(byte type, int[] sizes, params byte[] data) =>
        [0, 0, type, (byte)sizes.Length, .. sizes.SelectMany(size => BigEndian(size)), .. data];

    public static byte[] BigEndian(int number)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, number);
        return bytes;
    }

    public static byte[] Compress(byte[] bytes)
    {
        using var stream = new MemoryStream();
        using (var gzip = new GZipStream(stream, CompressionLevel.Optimal))
            gzip.Write(bytes);
        return stream.ToArray();
    }
}
