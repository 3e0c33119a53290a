using CsCheck;
using Xunit;

namespace NetDsl.Data.Tests;

/// <summary>Damaged files are read as something valid or refused with the documented exception, cheaply.</summary>
public class IdxFuzzTests
{
    private const long Bound = 1_000_000;

    private static readonly byte[] Content = [.. Enumerable.Range(0, 600).Select(i => (byte)(i * i >> 3))];
    private static readonly byte[] Plain = IdxBytes.Of(0x08, [6, 10, 10], Content);
    private static readonly byte[] Compressed = IdxBytes.Compress(Plain);

    [Fact]
    public void Every_truncation_is_refused()
    {
        for (var length = 0; length < Plain.Length; length++)
            Assert.Throws<InvalidDataException>(() => Read(Plain[..length]));
        for (var length = 0; length < Compressed.Length; length++)
            Assert.Throws<InvalidDataException>(() => Read(Compressed[..length]));
    }

    [Fact]
    public void Corrupted_headers_are_read_or_refused() =>
        Gen.Select(Gen.Int[0, 15], Gen.Byte).Array[1, 4].Sample(
            changes => Survives(Plain, changes, file => Assert.Equal(600, file.Bytes.Length)), iter: 20_000, threads: 1);

    [Fact]
    public void Corrupted_headers_in_gzip_are_read_or_refused() =>
        Gen.Select(Gen.Int[0, 15], Gen.Byte).Array[1, 4].Sample(
            changes => Survives(IdxBytes.Compress(Damaged(Plain, changes)), [], file => Assert.Equal(600, file.Bytes.Length)),
            iter: 3_000, threads: 1);

    [Fact]
    public void Corrupted_gzip_is_refused_or_the_same() =>
        // The checksum sees to it that nothing else comes out; bytes of the gzip header, such as the date, do not matter.
        Gen.Select(Gen.Int[0, Compressed.Length - 1], Gen.Byte).Array[1, 4].Sample(
            changes => Survives(Compressed, changes, file => Assert.Equal(Content, file.Bytes.ToArray())), iter: 20_000, threads: 1);

    private static void Survives(byte[] good, (int Position, byte Value)[] changes, Action<IdxFile> check)
    {
        var file = Damaged(good, changes);
        var before = GC.GetAllocatedBytesForCurrentThread();
        try
        {
            check(Read(file));
        }
        catch (InvalidDataException refused)
        {
            Assert.StartsWith("digits.idx, ", refused.Message, StringComparison.Ordinal);
        }

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, Bound);
    }

    private static byte[] Damaged(byte[] good, (int Position, byte Value)[] changes)
    {
        var file = good.ToArray();
        foreach (var (position, value) in changes)
            file[position] = value;
        return file;
    }

    private static IdxFile Read(byte[] bytes) => IdxFile.Read(new MemoryStream(bytes), "digits.idx");
}
