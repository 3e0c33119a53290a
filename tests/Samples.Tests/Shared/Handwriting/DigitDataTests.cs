using System.Buffers.Binary;
using NetDsl.Samples.Handwriting;
using Xunit;

namespace NetDsl.Samples.Tests.Handwriting;

public sealed class DigitDataTests
{
    [Fact]
    public void Images_of_another_size_are_refused_with_both_sizes()
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            foreach (var part in new[] { "train", "t10k" })
            {
                var file = Path.Combine(folder.FullName, part);
                File.WriteAllBytes($"{file}-images-idx3-ubyte", [.. Header(8, 3, 1, 2, 2), 1, 2, 3, 4]);
                File.WriteAllBytes($"{file}-labels-idx1-ubyte", [.. Header(8, 1, 1), 7]);
            }

            var error = Assert.Throws<InvalidDataException>(() => DigitData.Read(folder.FullName));

            Assert.Contains("have 4 pixels; the sample reads 28 × 28 = 784", error.Message);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static byte[] Header(byte type, byte axes, params int[] sizes)
    {
        var header = new byte[4 + 4 * sizes.Length];
        (header[2], header[3]) = (type, axes);
        for (var axis = 0; axis < sizes.Length; axis++)
            BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4 + 4 * axis), sizes[axis]);
        return header;
    }
}
