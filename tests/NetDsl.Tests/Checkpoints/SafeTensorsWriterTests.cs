using System.Runtime.InteropServices;
using System.Text;
using CsCheck;
using Xunit;

namespace NetDsl.Tests.Checkpoints;

public class SafeTensorsWriterTests
{
    [Fact]
    public void Writes_the_bytes_that_the_format_asks_for()
    {
        var file = SafeTensorsFile.Write(
            [NamedTensor.Create<float>("w", [1, 2], [1, -2])], new Dictionary<string, string> { ["epoch"] = "5" });

        byte[] data = [0, 0, 0x80, 0x3F, 0, 0, 0, 0xC0];
        var header = """{"__metadata__":{"netdsl.crc32c":"crc32c 00000000 DATA","epoch":"5"},"w":{"dtype":"F32","shape":[1,2],"data_offsets":[0,8]}}"""
            .Replace("DATA", $"{Crc32C.Of(data):x8}", StringComparison.Ordinal);
        header = header.PadRight((header.Length + 7) / 8 * 8);
        header = header.Replace("00000000", $"{Crc32C.Of(SafeTensorsFile.Of(header)):x8}", StringComparison.Ordinal);
        Assert.Equal(SafeTensorsFile.Of(header, data), file);
        Assert.Equal(0, (8 + Encoding.UTF8.GetByteCount(header)) % 8);
    }

    [Fact]
    public void Puts_wider_elements_first()
    {
        using var reader = SafeTensorsFile.Open(SafeTensorsFile.Write(
        [
            NamedTensor.Create<float>("f", [1], [1]),
            NamedTensor.Create<double>("d", [1], [2]),
            NamedTensor.Create<float>("g", [1], [3]),
        ]));

        Assert.Equal([("d", 0L), ("f", 8L), ("g", 12L)], reader.Tensors.Select(entry => (entry.Name, entry.Begin)));
    }

    [Fact]
    public void Refuses_two_tensors_of_one_name()
    {
        var tensor = NamedTensor.Create<float>("w", [1], [1]);
        using var stream = new MemoryStream();

        var error = Assert.Throws<ArgumentException>(() => SafeTensorsWriter.Write(stream, [tensor, tensor]));

        Assert.StartsWith("Two tensors are called 'w'; names must differ.", error.Message, StringComparison.Ordinal);
        Assert.Equal(0, stream.Length);
    }

    [Fact]
    public void Writes_headers_as_long_as_readers_take_and_none_longer()
    {
        SafeTensorsWriter.Write(Stream.Null, [], MetadataOf(headerLength: 100_000_000));

        Assert.Equal(
            "The names, shapes and metadata of 0 tensors take 100000008 bytes; a header has at most 100000000.",
            Assert.Throws<ArgumentException>(() => SafeTensorsWriter.Write(Stream.Null, [], MetadataOf(headerLength: 100_000_001))).Message);

        static Dictionary<string, string> MetadataOf(int headerLength)
        {
            const string empty = """{"__metadata__":{"netdsl.crc32c":"crc32c 00000000"}}""", entry = """
                ,"00":""
                """;
            var text = new string('x', 1_000_000);
            var metadata = Enumerable.Range(0, 99).ToDictionary(i => $"{i:D2}", _ => text);
            metadata["99"] = text[..(headerLength - empty.Length - 100 * entry.Length - 99 * text.Length)];
            return metadata;
        }
    }

    [Fact]
    public void Refuses_tensors_that_cannot_be()
    {
        Assert.Throws<ArgumentException>(() => NamedTensor.Create<float>("", [1], [1]));
        Assert.Contains("__metadata__: the format keeps that name for itself", Assert.Throws<ArgumentException>(
            () => NamedTensor.Create<float>("__metadata__", [1], [1])).Message, StringComparison.Ordinal);
        Assert.Equal("shape", Assert.Throws<ArgumentNullException>(() => NamedTensor.Create<float>("w", null!, [1])).ParamName);
        Assert.Contains("float, double and Half; NFloat is none of them", Assert.Throws<NotSupportedException>(
            () => NamedTensor.Create<NFloat>("w", [1], [1])).Message, StringComparison.Ordinal);
        var error = Assert.Throws<ArgumentException>(() => NamedTensor.Create<float>("w", [2, 3], [1]));
        Assert.Contains("'w' of shape 2×3 has 6 elements; 1 values", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_missing_is_named()
    {
        NamedTensor[] tensors = [NamedTensor.Create<float>("w", [1], [1])];

        Assert.Equal("path", Assert.Throws<ArgumentException>(() => SafeTensorsWriter.Write("", tensors)).ParamName);
        Assert.Equal("tensors", Assert.Throws<ArgumentNullException>(() => SafeTensorsWriter.Write("w", null!)).ParamName);
        Assert.Equal("tensors", Assert.Throws<ArgumentNullException>(() => SafeTensorsWriter.Write(Stream.Null, null!)).ParamName);
        Assert.Equal("stream", Assert.Throws<ArgumentNullException>(() => SafeTensorsWriter.Write((Stream)null!, tensors)).ParamName);
        Assert.Equal("stream", Assert.Throws<ArgumentNullException>(() => new SafeTensorsReader(null!)).ParamName);
    }

    [Fact]
    public void What_is_written_is_read()
    {
        var tensor = Gen.Select(Gen.String, Gen.Int[0, 5].Array[0, 3], Gen.Bool, Gen.Float, (text, sizes, wide, value) =>
        {
            var shape = Shape.Create(sizes);
            // Halves of surrogate pairs, which cannot be written, become replacement characters.
            var name = "t" + Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
            return wide
                ? NamedTensor.Create<double>(name, shape, Enumerable.Repeat((double)value, shape.FlattenedLength).ToArray())
                : NamedTensor.Create<float>(name, shape, Enumerable.Repeat(value, shape.FlattenedLength).ToArray());
        });

        tensor.Array[0, 6].Sample(
            tensors =>
            {
                NamedTensor[] distinct = [.. tensors.DistinctBy(one => one.Name)];
                using var reader = SafeTensorsFile.Open(SafeTensorsFile.Write(distinct));
                Assert.Equal(distinct.Length, reader.Tensors.Count);
                foreach (var one in distinct)
                {
                    var read = reader.Read(one.Name);
                    Assert.Equal((one.Type, one.Shape), (read.Type, read.Shape));
                    Assert.Equal(SafeTensorsFile.BytesOf(one), SafeTensorsFile.BytesOf(read));
                }
            },
            iter: 500, threads: 1);
    }
}
