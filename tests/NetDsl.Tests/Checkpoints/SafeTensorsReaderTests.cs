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

    [Theory]
    [InlineData("BOOL", TensorType.Bool, 1)]
    [InlineData("U8", TensorType.U8, 1)]
    [InlineData("I8", TensorType.I8, 1)]
    [InlineData("F8_E5M2", TensorType.F8E5M2, 1)]
    [InlineData("F8_E4M3", TensorType.F8E4M3, 1)]
    [InlineData("I16", TensorType.I16, 2)]
    [InlineData("U16", TensorType.U16, 2)]
    [InlineData("F16", TensorType.F16, 2)]
    [InlineData("BF16", TensorType.BF16, 2)]
    [InlineData("I32", TensorType.I32, 4)]
    [InlineData("U32", TensorType.U32, 4)]
    [InlineData("F32", TensorType.F32, 4)]
    [InlineData("I64", TensorType.I64, 8)]
    [InlineData("U64", TensorType.U64, 8)]
    [InlineData("F64", TensorType.F64, 8)]
    public void Knows_every_type_by_its_name(string code, TensorType type, int size)
    {
        byte[] data = [.. Enumerable.Range(1, 3 * size).Select(i => (byte)i)];
        var header = $$$"""{"t":{"dtype":"{{{code}}}","shape":[3],"data_offsets":[0,{{{data.Length}}}]}}""";

        using var reader = SafeTensorsFile.Open(SafeTensorsFile.Of(header, data));

        var tensor = reader.Read("t");
        Assert.Equal(type, tensor.Type);
        Assert.Equal($"t {code} 3", tensor.ToString());
        Assert.Equal(data, SafeTensorsFile.BytesOf(tensor));
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

        using var closed = new MemoryStream(file);
        new SafeTensorsReader(closed).Dispose();
        Assert.False(closed.CanRead);

        using var oneWay = new OneWayStream(file);
        using var buffered = new SafeTensorsReader(oneWay);
        Assert.Equal(2, buffered.Tensors.Count);
        Assert.Equal(2, buffered.Read("a").ToArray<float>().Length);
    }

    [Fact]
    public void Counts_the_bytes_from_the_position_of_the_stream()
    {
        Assert.Equal("stream, byte 0: expected 8 bytes for the length of the header, found 2 bytes in all.", Refused([1, 2]));
        Assert.Equal(
            "stream, byte 0: expected a header of at most 2 bytes in a file of 10, found a length of 3.",
            Refused([.. SafeTensorsFile.Length(3), .. "{}"u8]));
        Assert.Equal("stream is no safetensors file but compressed by gzip. Unpack it first.", Refused([0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3]));

        static string Refused(byte[] file)
        {
            using var later = new MemoryStream([.. new byte[20], .. file]) { Position = 20 };
            return Assert.Throws<InvalidDataException>(() => new SafeTensorsReader(later)).Message;
        }
    }

    [Fact]
    public void Says_that_there_is_no_tensor()
    {
        using var reader = SafeTensorsFile.Open(SafeTensorsFile.Of("{}", 0));

        Assert.Equal(
            "good.safetensors, header: expected a tensor 'a', found no tensor at all.",
            Assert.Throws<InvalidDataException>(() => reader.Read("a")).Message);
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

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }
    }
}
