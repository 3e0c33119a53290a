using System.IO.Compression;
using Xunit;

namespace NetDsl.Data.Tests;

public class IdxFileTests
{
    public static TheoryData<byte, byte[], double[]> Types => new()
    {
        { 0x08, [0, 255], [0, 255] },
        { 0x09, [1, 255], [1, -1] },
        { 0x0B, [0, 1, 255, 254], [1, -2] },
        { 0x0C, [0, 0, 1, 0, 255, 255, 255, 255], [256, -1] },
        { 0x0D, [0x3F, 0xC0, 0, 0, 0xC0, 0, 0, 0], [1.5, -2] },
        { 0x0E, [0x3F, 0xF8, 0, 0, 0, 0, 0, 0, 0xC0, 0, 0, 0, 0, 0, 0, 0], [1.5, -2] },
    };

    [Theory]
    [MemberData(nameof(Types))]
    public void Reads_every_type(byte type, byte[] data, double[] numbers)
    {
        var file = Read(IdxBytes.Of(type, [2], data));

        Assert.Equal((IdxType)type, file.Type);
        Assert.Equal(numbers, file.ToArray<double>());
        Assert.Equal(numbers.Select(number => (float)number), file.ToArray<float>());
    }

    [Fact]
    public void Reads_any_number_of_axes()
    {
        Assert.Equal<Shape>([], Read(IdxBytes.Of(0x08, [], 7)).Shape);
        Assert.Equal<Shape>([2, 1, 3, 1], Read(IdxBytes.Of(0x08, [2, 1, 3, 1], 1, 2, 3, 4, 5, 6)).Shape);
        Assert.Equal<Shape>([0, 5], Read(IdxBytes.Of(0x08, [0, 5])).Shape);
    }

    [Fact]
    public void Sees_gzip_by_the_first_bytes_and_not_by_the_name()
    {
        var plain = IdxBytes.Of(0x08, [3], 1, 2, 3);

        Assert.Equal(Read(plain).Bytes.ToArray(), Read(IdxBytes.Compress(plain)).Bytes.ToArray());
    }

    [Fact]
    public void Reads_many_bytes_out_of_gzip()
    {
        var data = new byte[1_000_003];
        new Random(5).NextBytes(data);

        Assert.Equal(data, Read(IdxBytes.Compress(IdxBytes.Of(0x08, [data.Length], data))).Bytes.ToArray());
    }

    [Fact]
    public void Does_not_convert_what_does_not_fit() =>
        Assert.Throws<OverflowException>(() => Read(IdxBytes.Of(0x0B, [1], 1, 0)).ToArray<byte>());

    public static TheoryData<byte[], string> Defects => new()
    {
        { [], "byte 0: expected two zero bytes, a type, a number of axes, found the end of the file after 0 bytes" },
        { [0, 0, 8], "byte 0: expected two zero bytes, a type, a number of axes, found the end of the file after 3 bytes" },
        { [1, 0, 8, 1, 0, 0, 0, 0], "byte 0: expected two zero bytes, with which IDX files begin, found 0100" },
        { [0, 0, 10, 1, 0, 0, 0, 0], "byte 2: expected a type: 08, 09, 0B, 0C, 0D or 0E, found 0A" },
        { [0, 0, 8, 2, 0, 0, 0, 1, 0, 0], "byte 8: expected the size of axis 1 of 2, found the end of the file after 2 bytes" },
        { [0, 0, 8, 1, 0, 0, 0, 3, 1, 2], "byte 8: expected 3 bytes of numbers, as the header says, found 2 bytes" },
        { [0, 0, 8, 1, 0, 0, 0, 3, 1, 2, 3, 4], "byte 8: expected 3 bytes of numbers, as the header says, found 4 bytes" },
        { IdxBytes.Of(8, [1 << 20, 1 << 20]), "byte 8: expected at most 2147483591 bytes of numbers, found more, with 1048576 along axis 1" },
        { IdxBytes.Of(8, [-1]), "byte 4: expected at most 2147483591 bytes of numbers, found more, with 4294967295 along axis 0" },
        { IdxBytes.Of(8, [0, int.MaxValue, int.MaxValue]), "byte 8: expected at most 2147483591 bytes of numbers" },
        { IdxBytes.Of(8, [int.MaxValue - 56]), "byte 8: expected 2147483591 bytes of numbers, as the header says, found 0 bytes" },
        { IdxBytes.Of(14, [1 << 28]), "byte 4: expected at most 2147483591 bytes of numbers" },
    };

    [Theory]
    [MemberData(nameof(Defects))]
    public void A_wrong_file_is_named_and_takes_no_memory(byte[] bytes, string message)
    {
        AssertRefused(bytes, message);
        if (bytes.Length > 2)
            AssertRefused(IdxBytes.Compress(bytes), Compressed(message));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(400)]
    public void Truncated_gzip_is_named(int cut)
    {
        var data = new byte[1000];
        new Random(3).NextBytes(data);
        var bytes = IdxBytes.Compress(IdxBytes.Of(0x08, [1000], data));

        AssertRefused(bytes[..^cut], cut <= 8 ? "the file is truncated or has bytes to spare" : "expected 1000 bytes of numbers");
    }

    [Fact]
    public void Damaged_or_longer_gzip_is_named()
    {
        var bytes = IdxBytes.Compress(IdxBytes.Of(0x08, [3], 1, 2, 3));
        AssertRefused([.. bytes, 1, 2, 3], "the file is truncated or has bytes to spare");
        AssertRefused([.. bytes, .. bytes], "expected 3 bytes of numbers, as the header says, found more");

        bytes[^7] ^= 1; // the checksum
        AssertRefused(bytes, "expected gzip data, found damage");
    }

    [Fact]
    public void Reads_a_stream_that_cannot_seek()
    {
        using var gzip = new GZipStream(new MemoryStream(IdxBytes.Compress(IdxBytes.Of(8, [1], 9))), CompressionMode.Decompress);

        Assert.Equal([9], IdxFile.Read(gzip).ToArray<int>());
    }

    private static string Compressed(string message) => message[(message.IndexOf(':', StringComparison.Ordinal) + 1)..]
        // How much there is too much of is not known of a compressed file.
        .Replace("found 4 bytes", "found more", StringComparison.Ordinal);

    private static IdxFile Read(byte[] bytes) =>
        IdxFile.Read(new MemoryStream(bytes), "digits.idx", new() { MaximumUnpackedBytes = int.MaxValue });

    private static void AssertRefused(byte[] bytes, string message)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var error = Assert.Throws<InvalidDataException>(() => Read(bytes));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 300_000);
        Assert.StartsWith("digits.idx, byte ", error.Message, StringComparison.Ordinal);
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }
}
