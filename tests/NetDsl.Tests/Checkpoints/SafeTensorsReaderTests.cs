using System.Buffers.Binary;
using Xunit;

namespace NetDsl.Tests.Checkpoints;

public class SafeTensorsReaderTests
{
    private const string Pair =
        """{"__metadata__":{"by":"hand"},"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]},"b":{"dtype":"F64","shape":[1,1],"data_offsets":[8,16]}}  """;

    [Fact]
    public void Reads_a_file_written_by_hand()
    {
        var data = new byte[16];
        BinaryPrimitives.WriteSingleLittleEndian(data, 1.5f);
        BinaryPrimitives.WriteSingleLittleEndian(data.AsSpan(4), -2);
        BinaryPrimitives.WriteDoubleLittleEndian(data.AsSpan(8), Math.PI);

        using var reader = SafeTensorsFile.Open(SafeTensorsFile.Of(Pair, data));

        Assert.Equal(["a F32 2", "b F64 1×1"], reader.Tensors.Select(entry => reader.Read(entry.Name).ToString()));
        Assert.Equal([1.5f, -2], reader.Read("a").ToArray<float>());
        Assert.Equal([1.5, -2], reader.Read("a").ToArray<double>());
        Assert.Equal([Math.PI], reader.Read("b").ToArray<double>());
        Assert.Equal([(float)Math.PI], reader.Read("b").ToArray<float>());
        Assert.Equal("hand", reader.Metadata["by"]);
        Assert.True(reader.Contains("b"));
        Assert.False(reader.Contains("c"));
    }

    [Fact]
    public void Widens_half_precision_and_bfloat16()
    {
        const string header =
            """{"half":{"dtype":"F16","shape":[2],"data_offsets":[0,4]},"brain":{"dtype":"BF16","shape":[2],"data_offsets":[4,8]}}""";
        // 0x3C00 and 0xC000 are 1 and −2 in half precision; 0x3FC0 and 0xC2F7 are 1.5 and −123.5 as bfloat16.
        var file = SafeTensorsFile.Of(header, 0x00, 0x3C, 0x00, 0xC0, 0xC0, 0x3F, 0xF7, 0xC2);

        using var reader = SafeTensorsFile.Open(file);

        Assert.Equal([1f, -2], reader.Read("half").ToArray<float>());
        Assert.Equal([1.5, -123.5], reader.Read("brain").ToArray<double>());
    }

    [Fact]
    public void Reads_scalars_and_empty_tensors()
    {
        const string header =
            """{"none":{"dtype":"F32","shape":[3,0],"data_offsets":[0,0]},"one":{"dtype":"F32","shape":[],"data_offsets":[0,4]}}""";

        using var reader = SafeTensorsFile.Open(SafeTensorsFile.Of(header, 4));

        Assert.Empty(reader.Read("none").ToArray<float>());
        Assert.Equal([0f], reader.Read("one").ToArray<float>());
        Assert.Equal("one F32 scalar", reader.Read("one").ToString());
    }

    [Fact]
    public void Knows_integers_but_does_not_read_them()
    {
        using var reader = SafeTensorsFile.Open(
            SafeTensorsFile.Of("""{"count":{"dtype":"I64","shape":[],"data_offsets":[0,8]}}""", 8));

        Assert.Equal(TensorType.I64, reader.Tensors[0].Type);
        Assert.Equal(8, reader.Read("count").ByteLength);
        var error = Assert.Throws<NotSupportedException>(() => reader.Read("count").ToArray<double>());
        Assert.Contains("'count' is of type I64", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Reads_a_stream_that_cannot_seek_and_one_that_starts_later()
    {
        var file = SafeTensorsFile.Of(Pair, 16);
        using var later = new MemoryStream([9, 9, 9, .. file]) { Position = 3 };
        using var reader = new SafeTensorsReader(later, leaveOpen: true);
        Assert.Equal(2, reader.Read("a").ToArray<float>().Length);
        reader.Dispose();
        Assert.True(later.CanRead);

        using var oneWay = new OneWayStream(file);
        using var buffered = new SafeTensorsReader(oneWay);
        Assert.Equal(2, buffered.Tensors.Count);
    }

    [Fact]
    public void Names_the_tensors_that_there_are()
    {
        using var reader = SafeTensorsFile.Open(SafeTensorsFile.Of(Pair, 16));

        var error = Assert.Throws<InvalidDataException>(() => reader.Read("c"));

        Assert.Equal("good.safetensors, header: expected a tensor 'c', found 'a', 'b'.", error.Message);
    }

    /// <summary>A stream that is read once, from its start to its end.</summary>
    private sealed class OneWayStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;
    }
}
