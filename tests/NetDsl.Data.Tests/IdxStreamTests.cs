using System.Buffers.Binary;
using Xunit;

namespace NetDsl.Data.Tests;

/// <summary>What becomes of the stream that an IDX file is read from, and how much memory that takes.</summary>
public class IdxStreamTests
{
    private static readonly byte[] Plain = IdxBytes.Of(0x08, [3], 1, 2, 3);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_stream_is_read_from_its_position_and_stays_open(bool compressed)
    {
        using var stream = new MemoryStream([9, 9, 9, .. compressed ? IdxBytes.Compress(Plain) : Plain]);
        stream.Position = 3;

        Assert.Equal([1, 2, 3], IdxFile.Read(stream).ToArray<int>());
        stream.Position = 0;
        Assert.Equal(9, stream.ReadByte());
    }

    [Fact]
    public void Bytes_are_counted_from_the_position_of_the_stream()
    {
        using var stream = new MemoryStream([9, 9, 9, .. Plain[..^1]]);
        stream.Position = 3;

        Assert.Equal(
            "stream, byte 8: expected 3 bytes of numbers, as the header says, found 2 bytes.",
            Assert.Throws<InvalidDataException>(() => IdxFile.Read(stream)).Message);
    }

    [Theory]
    [InlineData(false, 1.2)]
    [InlineData(true, 2.5)]
    public void A_file_takes_hardly_more_memory_than_its_numbers(bool compressed, double most)
    {
        var data = new byte[1_000_000];
        var plain = IdxBytes.Of(0x08, [data.Length], data);
        using var stream = new MemoryStream(compressed ? IdxBytes.Compress(plain) : plain);

        var before = GC.GetAllocatedBytesForCurrentThread();
        var file = IdxFile.Read(stream);

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 1, most * data.Length);
        Assert.Equal(data.Length, file.Bytes.Length);
    }

    [Fact]
    public void A_header_in_gzip_that_claims_too_much_takes_no_memory()
    {
        using var stream = new MemoryStream(IdxBytes.Compress(IdxBytes.Of(0x08, [1 << 29], new byte[100_000])));

        var before = GC.GetAllocatedBytesForCurrentThread();
        var error = Assert.Throws<InvalidDataException>(() => IdxFile.Read(stream)).Message;

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 400_000);
        Assert.Equal("stream, byte 8 after decompression: expected 536870912 bytes of numbers, as the header says, found 100000 bytes.", error);
    }

    [Fact]
    public void The_end_of_truncated_gzip_is_named_with_its_byte()
    {
        var bytes = IdxBytes.Compress(Plain)[..^4];

        Assert.Equal(
            $"stream, byte {bytes.Length - 4}: expected the length {Plain.Length} at the end of the gzip data, found "
            + $"{BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(^4..))}: the file is truncated or has bytes to spare.",
            Assert.Throws<InvalidDataException>(() => IdxFile.Read(new MemoryStream(bytes))).Message);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(4)]
    public void Room_for_other_than_all_numbers_is_refused(int room)
    {
        var file = IdxFile.Read(new MemoryStream(Plain), "digits.idx");

        Assert.Equal(
            $"digits.idx has 3 numbers; there is room for {room}. (Parameter 'destination')",
            Assert.Throws<ArgumentException>(() => file.CopyTo<float>(new float[room])).Message);
    }

    [Fact]
    public void A_stream_must_be_given() => Assert.Throws<ArgumentNullException>("stream", () => IdxFile.Read((Stream)null!));
}
