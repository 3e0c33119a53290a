using System.Text;
using CsCheck;
using Xunit;

namespace NetDsl.Tests.Checkpoints;

/// <summary>Damage is seen where a file has checksums, and files of other programs, which have none, are read.</summary>
public class ChecksumTests
{
    private readonly byte[] _good = Checkpoint.ToBytes(
        TinyNetwork<float>.Counting(),
        new()
        {
            Metadata = new Dictionary<string, string> { ["accuracy"] = "0.98" },
            Companions = [NamedTensor.Create<double>("Scale", [3], [1, 2, 3])],
        });

    [Fact]
    public void The_reference_is_CRC_32C() => Assert.Equal(0xE3069283, Crc32C.Of("123456789"u8));

    [Fact]
    public void Every_flipped_bit_of_a_checkpoint_is_seen()
    {
        Load(_good);
        var unseen = new List<string>();
        for (var bit = 0; bit < _good.Length * 8; bit++)
        {
            var damaged = _good.ToArray();
            damaged[bit / 8] ^= (byte)(1 << bit % 8);
            if (Record.Exception(() => Load(damaged)) is not InvalidDataException)
                unseen.Add($"byte {bit / 8}, bit {bit % 8}");
        }

        Assert.Empty(unseen);
    }

    [Fact]
    public void Any_damage_to_weights_is_seen_and_changes_nothing()
    {
        // The weights, 28 less two gaps of two, are the last of the file.
        var damage = Gen.Select(Gen.Int[_good.Length - 24 * sizeof(float), _good.Length - 1], Gen.Byte[1, 255]).Array[1, 6];
        damage.Sample(
            changes =>
            {
                var damaged = _good.ToArray();
                foreach (var (position, flips) in changes)
                    damaged[position] ^= flips;
                if (damaged.AsSpan().SequenceEqual(_good))
                    return;

                var network = new TinyNetwork<float>();
                Assert.Throws<InvalidDataException>(() => Load(damaged, network));
                Assert.Equal(new float[28], network.Parameters.ToArray());
            },
            iter: 5_000, threads: 1);
    }

    [Fact]
    public void The_message_names_the_tensor_that_is_damaged()
    {
        var damaged = _good.ToArray();
        damaged[^1] ^= 1;

        var error = Assert.Throws<InvalidDataException>(() => Load(damaged));

        Assert.Matches(
            @"^good.safetensors, tensor 'Gate.Weights': expected bytes with the checksum \(CRC-32C\) [0-9a-f]{8}, as the metadata say, "
            + "found [0-9a-f]{8}: the file is damaged, take another copy.$",
            error.Message);
    }

    [Fact]
    public void The_message_says_when_it_is_the_header_that_is_damaged()
    {
        var damaged = _good.ToArray();
        damaged[damaged.AsSpan().IndexOf("0.98"u8)] = (byte)'1';

        Assert.Matches(
            @"^good.safetensors, header: expected bytes with the checksum \(CRC-32C\) [0-9a-f]{8}, as the metadata say, "
            + "found [0-9a-f]{8}: the file is damaged, take another copy.$",
            Assert.Throws<InvalidDataException>(() => Load(damaged)).Message);
    }

    [Theory]
    [InlineData("crc32c 00000000", "crc32c 00000000")]
    [InlineData("crc32c 00000000 00000000 00000000", "crc32c 00000000 00000000 00000000")]
    [InlineData("crc32c 00000000 0000000A", "crc32c 00000000 0000000A")]
    // No writer escapes these letters; where the digits are not found as they are, the header cannot be held to them.
    [InlineData(@"\u0063rc32c 00000000 00000000", "crc32c 00000000 00000000")]
    public void Checksums_that_cannot_be_are_damage_too(string json, string text)
    {
        var file = SafeTensorsFile.Of(
            $$$"""{"__metadata__":{"netdsl.crc32c":"{{{json}}}"},"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}}""", 4);

        Assert.Equal(
            $"good.safetensors, __metadata__ 'netdsl.crc32c': expected checksums of the header and its 1 tensors, found '{text}': the file is damaged.",
            Assert.Throws<InvalidDataException>(() => Load(file)).Message);
    }

    [Fact]
    public void A_tensor_that_is_not_read_costs_nothing_and_hides_nothing()
    {
        var damaged = _good.ToArray();
        damaged[^1] ^= 1;

        using var reader = SafeTensorsFile.Open(damaged);

        Assert.True(reader.HasChecksums);
        Assert.Equal([1.0, 2, 3], reader.Read("Scale").ToArray<double>());
        Assert.Throws<InvalidDataException>(() => reader.Read("Gate.Weights"));
    }

    [Fact]
    public void Files_of_other_programs_need_no_checksums()
    {
        using var reader = SafeTensorsFile.Open(SafeTensorsFile.Of(
            """{"__metadata__":{"format":"pt"},"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}}""", 4));

        Assert.False(reader.HasChecksums);
        Assert.Equal([0f], reader.Read("a").ToArray<float>());
    }

    [Fact]
    public void Checksums_are_no_metadata_of_the_user()
    {
        using var reader = SafeTensorsFile.Open(_good);
        Assert.Equal(["accuracy"], reader.Metadata.Keys);
        Assert.Contains("netdsl.crc32c", Encoding.UTF8.GetString(_good), StringComparison.Ordinal);

        var taken = new Dictionary<string, string> { ["netdsl.crc32c"] = "" };
        var error = Assert.Throws<ArgumentException>(() => Checkpoint.ToBytes(TinyNetwork<float>.Counting(), new() { Metadata = taken }));
        Assert.Contains("the key netdsl.crc32c: the checksums of the file lie there", error.Message, StringComparison.Ordinal);
    }

    private static void Load(byte[] bytes, TinyNetwork<float>? network = null)
    {
        using var reader = SafeTensorsFile.Open(bytes);
        Checkpoint.Load(network ?? new TinyNetwork<float>(), reader, new() { AllowExtra = true });
        foreach (var tensor in reader.Tensors)
            reader.Read(tensor.Name);
    }
}
