using Xunit;

namespace NetDsl.Tests.Checkpoints;

/// <summary>A small file cannot cost much memory, time or text; the limits can be set.</summary>
public class CostlyFileTests
{
    private const string Tensor = """{"dtype":"F32","shape":[0],"data_offsets":[0,0]}""";

    [Fact]
    public void A_header_of_very_many_tensors_is_refused()
    {
        var file = SafeTensorsFile.Of(Header(200_000, i => $"\"extra{i}\":{Tensor}"), 0);

        var error = Refused(file, bytes: 60_000_000);

        Assert.StartsWith("good.safetensors, tensor 'extra65536' (byte ", error, StringComparison.Ordinal);
        Assert.EndsWith(
            ": expected at most 65536 tensors, found one more: where it is to be trusted, raise SafeTensorsLimits.Tensors.",
            error,
            StringComparison.Ordinal);
        using var reader = new SafeTensorsReader(new MemoryStream(file), limits: new() { Tensors = 200_000 });
        Assert.Equal(200_000, reader.Tensors.Count);
    }

    [Fact]
    public void A_message_lists_the_first_of_many()
    {
        var file = SafeTensorsFile.Of(Header(50_000, i => $"\"extra{i}\":{Tensor}"), 0);

        var fit = Assert.Throws<InvalidDataException>(() => Checkpoint.Load(new TinyNetwork<float>(), file)).Message;
        using var reader = SafeTensorsFile.Open(file);
        var missing = Assert.Throws<InvalidDataException>(() => reader.Read("none")).Message;

        Assert.InRange(fit.Length, 500, 3_000);
        Assert.Contains("\n- 'Output.Bias' is missing", fit, StringComparison.Ordinal);
        Assert.EndsWith("\n- 'extra15' is no parameter of Tiny: leave it out, or set AllowExtra\n- … and 49,984 more", fit, StringComparison.Ordinal);
        Assert.InRange(missing.Length, 100, 1_000);
        Assert.EndsWith("'extra18', 'extra19', … and 49,980 more.", missing, StringComparison.Ordinal);
    }

    [Fact]
    public void Very_many_metadata_are_refused()
    {
        var file = SafeTensorsFile.Of($$"""{"__metadata__":{{Header(100_000, i => $"\"key{i}\":\"\"")}}}""", 0);

        var error = Refused(file, bytes: 5_000_000);

        Assert.Contains("__metadata__ 'key4096'", error, StringComparison.Ordinal);
        Assert.Contains("at most 4096 texts", error, StringComparison.Ordinal);
        using var reader = new SafeTensorsReader(new MemoryStream(file), limits: new() { MetadataEntries = 100_000 });
        Assert.Equal(100_000, reader.Metadata.Count);
    }

    [Fact]
    public void A_long_header_is_refused_before_it_is_read()
    {
        var file = new byte[20 << 20];
        SafeTensorsFile.Length(file.Length - 8).CopyTo(file, 0);

        var error = Refused(file, bytes: 100_000);

        Assert.Equal(
            "good.safetensors, byte 0: expected a header of at most 16777216 bytes, found a length of 20971512: "
            + "where it is to be trusted, raise SafeTensorsLimits.HeaderBytes.",
            error);
        Assert.Throws<ArgumentOutOfRangeException>(() => new SafeTensorsLimits { HeaderBytes = 0 });
    }

    [Fact]
    public void Limits_can_be_set_for_a_network()
    {
        var bytes = Checkpoint.ToBytes(TinyNetwork<float>.Counting());

        var error = Assert.Throws<InvalidDataException>(() =>
            Checkpoint.Load(new TinyNetwork<float>(), bytes, new() { Limits = new() { Tensors = 3 } }));

        Assert.Contains("at most 3 tensors", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_out_of_a_file_do_not_command_the_terminal()
    {
        var file = SafeTensorsFile.Of($$"""{"red\u001b[31m\u202e":{{Tensor}}}""", 0);
        using var reader = SafeTensorsFile.Open(file);

        string[] texts =
        [
            Assert.Throws<InvalidDataException>(() => reader.Read("none")).Message,
            Assert.Throws<InvalidDataException>(() => Checkpoint.Load(new TinyNetwork<float>(), file)).Message,
            reader.Read(reader.Tensors[0].Name).ToString(),
        ];

        Assert.All(texts, text => Assert.Contains("red·[31m·", text, StringComparison.Ordinal));
        Assert.All(texts, text => Assert.DoesNotContain('\u001b', text));
    }

    private static string Header(int count, Func<int, string> entry) =>
        $"{{{string.Join(',', Enumerable.Range(0, count).Select(entry))}}}";

    private static string Refused(byte[] file, long bytes)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var error = Assert.Throws<InvalidDataException>(() => SafeTensorsFile.Open(file));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, bytes);
        Assert.InRange(error.Message.Length, 0, 500);
        return error.Message;
    }
}
