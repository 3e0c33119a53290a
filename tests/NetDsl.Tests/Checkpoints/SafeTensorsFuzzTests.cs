using CsCheck;
using Xunit;

namespace NetDsl.Tests.Checkpoints;

/// <summary>Damaged files are read as something valid or refused with the documented exception, cheaply.</summary>
public class SafeTensorsFuzzTests
{
    private const long Bound = 200_000;

    private static readonly byte[] Good = SafeTensorsFile.Write(
        [
            NamedTensor.Create<float>("Hidden.Weights", [4, 8], Enumerable.Range(0, 32).Select(i => (float)i).ToArray()),
            NamedTensor.Create<double>("Hidden.Scale", [8], new double[8]),
            NamedTensor.Create<float>("Hidden.Bias", [8], new float[8]),
        ],
        new Dictionary<string, string> { ["note"] = "grüße" });

    [Fact]
    public void Every_truncation_is_refused()
    {
        for (var length = 0; length < Good.Length; length++)
            Assert.Throws<InvalidDataException>(() => ReadAll(Good[..length]));
    }

    [Fact]
    public void Corrupted_bytes_are_read_or_refused()
    {
        var damage = Gen.Select(Gen.Int[0, Good.Length - 1], Gen.Byte).Array[1, 6];
        damage.Sample(changes => Survives(changes, []), iter: 20_000, threads: 1);
    }

    [Fact]
    public void Corrupted_headers_are_read_or_refused()
    {
        // Letters that JSON is made of, in the header, where they do the most harm.
        var letters = "0123456789{}[],:\"\\ue- "u8.ToArray();
        var letter = Gen.Int[0, letters.Length - 1].Select(index => letters[index]);
        var damage = Gen.Select(Gen.Int[8, 200], letter).Array[1, 4];
        Gen.Select(damage, Gen.Byte.Array[0, 3]).Sample(Survives, iter: 20_000, threads: 1);
    }

    private static void Survives((int Position, byte Value)[] changes, byte[] tail)
    {
        byte[] file = [.. Good, .. tail];
        foreach (var (position, value) in changes)
            file[position] = value;

        var before = GC.GetAllocatedBytesForCurrentThread();
        try
        {
            ReadAll(file);
        }
        catch (InvalidDataException refused)
        {
            Assert.StartsWith("good.safetensors", refused.Message, StringComparison.Ordinal);
        }

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, Bound);
    }

    private static void ReadAll(byte[] file)
    {
        using var reader = SafeTensorsFile.Open(file);
        foreach (var entry in reader.Tensors)
            Assert.Equal(entry.End - entry.Begin, SafeTensorsFile.BytesOf(reader.Read(entry.Name)).Length);
    }
}
